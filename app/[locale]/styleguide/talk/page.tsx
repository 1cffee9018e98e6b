import '@/src/ui/styles/workspace.css'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { BriefCard } from '@/src/ui/briefs/brief-card'
import { BriefList } from '@/src/ui/briefs/brief-list'
import { PageHeader } from '@/src/ui/common/page-header'
import { Surface } from '@/src/ui/common/surface'
import { ConversationRow } from '@/src/ui/conversations/conversation-row'
import { Workspace } from '@/src/ui/workspace/workspace'
import { Sample, SamplesOf } from '../samples-of'
import { MessageSamples, NotificationSamples, OfferSamples, ReplySamples } from './talk-parts'
import { briefs, conversations } from './talk-samples'

/** Development only: what people say to each other, with content that is hard on the layout. */
const StyleguideTalk = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  return (
    <Workspace namespaces={['briefs', 'messages', 'notifications', 'offers', 'seller']}>
      <PageHeader title="Messages, offers, briefs" />
      <ConversationSamples />
      <MessageSamples />
      <OfferSamples />
      <BriefSamples />
      <ReplySamples />
      <NotificationSamples />
    </Workspace>
  )
}

function ConversationSamples() {
  return (
    <SamplesOf title="Conversations">
      <Sample name="open, unread, long, without words">
        <Surface padding="none">
          {conversations.map((conversation, index) => (
            <ConversationRow
              key={conversation.id}
              conversation={conversation}
              isOpen={index === 0}
            />
          ))}
        </Surface>
      </Sample>
    </SamplesOf>
  )
}

function BriefSamples() {
  const [first] = briefs
  return (
    <SamplesOf title="Briefs">
      <Sample name="their own, in a list that goes on: open, long, refused">
        <BriefList
          page={{ items: briefs, nextCursor: 'next' }}
          path="/styleguide/talk"
          isContinued
          withStatus
        />
      </Sample>
      {first ? (
        <Sample name="of somebody else">
          <BriefCard brief={first} />
        </Sample>
      ) : null}
      <Sample name="none">
        <BriefList
          page={{ items: [], nextCursor: null }}
          path="/styleguide/talk"
          isContinued={false}
        />
      </Sample>
    </SamplesOf>
  )
}

export default StyleguideTalk
