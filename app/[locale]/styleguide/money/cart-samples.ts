import { CartProblem, type CartLineView } from '@/src/contracts/cart'
import { arabicName, longWord } from '../hard-words'
import { orderSamples } from '../order/order-samples'

const quote = orderSamples['working']?.quote ?? null

const line: CartLineView = {
  id: '0',
  serviceId: '01900000-0000-7000-8000-000000000001',
  package: 'standard',
  quantity: 1,
  extraIds: [],
  serviceTitle: 'Je crée le logo de votre entreprise',
  serviceSlug: 'logo',
  cover: null,
  sellerName: 'Aminata Ndiaye',
  sellerHandle: 'aminata',
  packageName: 'Standard',
  quote,
  problem: null,
  previousSubtotalMinor: null,
}

export const cartLines: CartLineView[] = [
  line,
  { ...line, id: '1', serviceTitle: longWord, packageName: longWord, quantity: 20 },
  {
    ...line,
    id: '2',
    serviceTitle: arabicName,
    quote: quote && { ...quote, currency: 'EUR', isExpress: true, subtotalMinor: 999_999_999_999 },
    previousSubtotalMinor: 2_550,
  },
  ...CartProblem.options.map((problem, index) => ({
    ...line,
    id: String(index + 3),
    quote: null,
    problem,
    serviceSlug: problem === 'service_gone' ? '' : line.serviceSlug,
  })),
]
