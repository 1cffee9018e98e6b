import { Document, Page, Text, View } from '@react-pdf/renderer'
import type { IssuedDocument } from '../../../contracts/documents'
import { documentText, type DocumentText } from '../document-text'
import { Logo } from './logo'
import { styles } from './styles'

/** A document on A4. Its dates are those of its issue, so that the same one gives the same bytes. */
export const DocumentPdf = ({ document }: { document: IssuedDocument }) => {
  const text = documentText(document)
  const issuedAt = new Date(document.issuedAt)
  return (
    <Document
      title={`${text.title} ${document.number}`}
      author={document.content.issuer.name}
      creator={text.brand}
      producer={text.brand}
      language={document.locale}
      creationDate={issuedAt}
      modificationDate={issuedAt}
    >
      <Page size="A4" style={styles.page}>
        <Head text={text} />
        <Parties text={text} />
        <View style={styles.order}>
          <Text style={styles.orderLine}>{text.order.line}</Text>
          <Text style={styles.orderTitle}>{text.order.title}</Text>
        </View>
        <Lines text={text} />
        <Totals text={text} />
        <View style={styles.mentions} wrap={false}>
          {text.mentions.map((mention) => (
            <Text key={mention} style={styles.mention}>
              {mention}
            </Text>
          ))}
        </View>
        <Foot text={text} />
      </Page>
    </Document>
  )
}

type Part = { text: DocumentText }

const Head = ({ text }: Part) => (
  <>
    <View style={styles.head}>
      <View style={styles.brand}>
        <Logo size={40} />
        <Text style={styles.brandName}>{text.brand}</Text>
      </View>
      <View style={styles.identity}>
        <Text style={styles.title}>{text.title}</Text>
        <Text style={styles.number}>{text.number}</Text>
        <Text style={styles.muted}>{text.issued}</Text>
      </View>
    </View>
    <View style={styles.rule} />
  </>
)

const Parties = ({ text }: Part) => (
  <View style={styles.parties}>
    {text.parties.map((party) => (
      <View key={party.role} style={styles.party}>
        <Text style={styles.role}>{party.role}</Text>
        <Text style={styles.partyName}>{party.name}</Text>
        {party.lines.map((line) => (
          <Text key={line} style={styles.partyLine}>
            {line}
          </Text>
        ))}
      </View>
    ))}
  </View>
)

const Lines = ({ text: { heads, lines } }: Part) => {
  const hasCounts = lines.some(({ quantity, unit }) => quantity !== '' || unit !== '')
  return (
    <View>
      <View style={styles.headRow} fixed>
        <Text style={styles.item}>{heads.item}</Text>
        {hasCounts ? <Counts quantity={heads.quantity} unit={heads.unit} /> : null}
        <Text style={styles.amount}>{heads.amount}</Text>
      </View>
      {lines.map((line, position) => (
        // What was bought twice stands there twice: only the position tells them apart.
        <View key={position} style={styles.row} wrap={false}>
          <View style={styles.item}>
            <Text style={styles.itemName}>{line.name}</Text>
          </View>
          {hasCounts ? <Counts {...line} /> : null}
          <Text style={styles.amount}>{line.amount}</Text>
        </View>
      ))}
    </View>
  )
}

const Counts = ({ quantity, unit }: { quantity: string; unit: string }) => (
  <>
    <Text style={styles.quantity}>{quantity}</Text>
    <Text style={styles.unit}>{unit}</Text>
  </>
)

const Totals = ({ text }: Part) => (
  <View style={styles.totals} wrap={false}>
    {text.totals.map(({ label, amount, isTotal }) => (
      <View key={label} style={isTotal ? styles.grandTotal : styles.totalRow}>
        <Text>{label}</Text>
        <Text>{amount}</Text>
      </View>
    ))}
    {text.paid === null ? null : <Text style={styles.paid}>{text.paid}</Text>}
  </View>
)

/** On every page: who answers for it, and which document it belongs to. */
const Foot = ({ text }: Part) => (
  <>
    <View style={styles.footer} fixed>
      {text.footer.map((line) => (
        <Text key={line} style={styles.footerLine}>
          {line}
        </Text>
      ))}
    </View>
    <Text style={styles.pageNumber} fixed>
      {text.number}
    </Text>
  </>
)
