import { StateCell as StateCell_2976b34377ca121e9408bc918662b4d0 } from '../../../src/admin/cells/state-cell'
import { StateField as StateField_735de334cd2ab6c125b488356db39b86 } from '../../../src/admin/fields/state-field'
import { JsonField as JsonField_8eca71c056a24c541d8afef6e182f114 } from '../../../src/admin/fields/json-field'
import { MomentCell as MomentCell_1d81de9b8afab63bcbe3be93db17176d } from '../../../src/admin/cells/moment-cell'
import { DeadlineCell as DeadlineCell_fe1cb42bd3577362ef7fd946ee374199 } from '../../../src/admin/cells/deadline-cell'
import { CaseDesk as CaseDesk_5628f32fdad576381d9bf8bcdb89e967 } from '../../../src/admin/case-desk/case-desk'
import { AmountCell as AmountCell_b5e6ad28e6d21e141dadbf28948ad3dd } from '../../../src/admin/cells/amount-cell'
import { AmountField as AmountField_c199ee3f3ed36ed7ff19beb98f2993d5 } from '../../../src/admin/fields/amount-field'
import { ServiceView as ServiceView_e7a9b7139386a9a4900183adb33b4832 } from '../../../src/admin/service-view/service-view'
import { RecordView as RecordView_4d8e70a5e288666922c37dbe55058703 } from '../../../src/admin/record-view/record-view'
import { OrderView as OrderView_751254bbf899ab4a10a0ca8c02a8db0a } from '../../../src/admin/order-view/order-view'
import { DisputeDesk as DisputeDesk_2e798f8d33994c81de5514f9ed966eb3 } from '../../../src/admin/dispute-desk/dispute-desk'
import { PayoutView as PayoutView_667365d402cc121c5135029d1bec4503 } from '../../../src/admin/payout-view/payout-view'
import { ChargebackView as ChargebackView_0e841f7f117f36461d7cff02b58fd424 } from '../../../src/admin/chargeback-view/chargeback-view'
import { DifferenceView as DifferenceView_b35743896270a3f474cd5d59feb16690 } from '../../../src/admin/reconciliation-view/difference-view'
import { DocumentLinkCell as DocumentLinkCell_660479f5170ba4174c3bcc944fdc46d3 } from '../../../src/admin/document-view/document-link-cell'
import { DocumentView as DocumentView_9dd0b39c86481e2055e1fc5942de5c10 } from '../../../src/admin/document-view/document-view'
import { CouponUses as CouponUses_8251c841d33ca1e41857641aaba4a790 } from '../../../src/admin/coupon-uses/coupon-uses'
import { YesNoCell as YesNoCell_939714775cc550f62b6ccbf2a3d50bb7 } from '../../../src/admin/cells/yes-no-cell'
import { SellerVacation as SellerVacation_e1983ca24db5e2177f60943f829bdc62 } from '../../../src/admin/seller-vacation/seller-vacation'
import { SellerPortfolio as SellerPortfolio_e30e52ed217aeef110f781cbb89faf1d } from '../../../src/admin/seller-portfolio/seller-portfolio'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RunView as RunView_2be2a0aa60a93dcaab33adfbe9d9ef90 } from '../../../src/admin/run-view/run-view'
import { Icon as Icon_27faae840d35b3d2338aca2b5ac81778 } from '../../../src/admin/brand/icon'
import { Logo as Logo_f554c1f6c438a9597e8f51c50b7f1bbc } from '../../../src/admin/brand/logo'
import { LedgerNavLink as LedgerNavLink_bbd502101f90bfaabffe63707db8dd83 } from '../../../src/admin/page-nav-links'
import { ReconciliationNavLink as ReconciliationNavLink_bbd502101f90bfaabffe63707db8dd83 } from '../../../src/admin/page-nav-links'
import { VitalsNavLink as VitalsNavLink_bbd502101f90bfaabffe63707db8dd83 } from '../../../src/admin/page-nav-links'
import { LiveNews as LiveNews_f59a63c5297c1984f17b8199bab03116 } from '../../../src/admin/live/live-news'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { Dashboard as Dashboard_ecc61d0b080486946580146d0a6933ae } from '../../../src/admin/dashboard/dashboard'
import { LedgerPage as LedgerPage_4c41edcf40a736748040d92e26cc27ff } from '../../../src/admin/ledger-view/ledger-page'
import { ReconciliationPage as ReconciliationPage_8ee4aec04526ce1414847484c365ed83 } from '../../../src/admin/reconciliation/reconciliation-page'
import { VitalsPage as VitalsPage_5d31deee1917d82c6758bb668d7ed7a5 } from '../../../src/admin/vitals/vitals-page'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/cells/state-cell#StateCell": StateCell_2976b34377ca121e9408bc918662b4d0,
  "/src/admin/fields/state-field#StateField": StateField_735de334cd2ab6c125b488356db39b86,
  "/src/admin/fields/json-field#JsonField": JsonField_8eca71c056a24c541d8afef6e182f114,
  "/src/admin/cells/moment-cell#MomentCell": MomentCell_1d81de9b8afab63bcbe3be93db17176d,
  "/src/admin/cells/deadline-cell#DeadlineCell": DeadlineCell_fe1cb42bd3577362ef7fd946ee374199,
  "/src/admin/case-desk/case-desk#CaseDesk": CaseDesk_5628f32fdad576381d9bf8bcdb89e967,
  "/src/admin/cells/amount-cell#AmountCell": AmountCell_b5e6ad28e6d21e141dadbf28948ad3dd,
  "/src/admin/fields/amount-field#AmountField": AmountField_c199ee3f3ed36ed7ff19beb98f2993d5,
  "/src/admin/service-view/service-view#ServiceView": ServiceView_e7a9b7139386a9a4900183adb33b4832,
  "/src/admin/record-view/record-view#RecordView": RecordView_4d8e70a5e288666922c37dbe55058703,
  "/src/admin/order-view/order-view#OrderView": OrderView_751254bbf899ab4a10a0ca8c02a8db0a,
  "/src/admin/dispute-desk/dispute-desk#DisputeDesk": DisputeDesk_2e798f8d33994c81de5514f9ed966eb3,
  "/src/admin/payout-view/payout-view#PayoutView": PayoutView_667365d402cc121c5135029d1bec4503,
  "/src/admin/chargeback-view/chargeback-view#ChargebackView": ChargebackView_0e841f7f117f36461d7cff02b58fd424,
  "/src/admin/reconciliation-view/difference-view#DifferenceView": DifferenceView_b35743896270a3f474cd5d59feb16690,
  "/src/admin/document-view/document-link-cell#DocumentLinkCell": DocumentLinkCell_660479f5170ba4174c3bcc944fdc46d3,
  "/src/admin/document-view/document-view#DocumentView": DocumentView_9dd0b39c86481e2055e1fc5942de5c10,
  "/src/admin/coupon-uses/coupon-uses#CouponUses": CouponUses_8251c841d33ca1e41857641aaba4a790,
  "/src/admin/cells/yes-no-cell#YesNoCell": YesNoCell_939714775cc550f62b6ccbf2a3d50bb7,
  "/src/admin/seller-vacation/seller-vacation#SellerVacation": SellerVacation_e1983ca24db5e2177f60943f829bdc62,
  "/src/admin/seller-portfolio/seller-portfolio#SellerPortfolio": SellerPortfolio_e30e52ed217aeef110f781cbb89faf1d,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/run-view/run-view#RunView": RunView_2be2a0aa60a93dcaab33adfbe9d9ef90,
  "/src/admin/brand/icon#Icon": Icon_27faae840d35b3d2338aca2b5ac81778,
  "/src/admin/brand/logo#Logo": Logo_f554c1f6c438a9597e8f51c50b7f1bbc,
  "/src/admin/page-nav-links#LedgerNavLink": LedgerNavLink_bbd502101f90bfaabffe63707db8dd83,
  "/src/admin/page-nav-links#ReconciliationNavLink": ReconciliationNavLink_bbd502101f90bfaabffe63707db8dd83,
  "/src/admin/page-nav-links#VitalsNavLink": VitalsNavLink_bbd502101f90bfaabffe63707db8dd83,
  "/src/admin/live/live-news#LiveNews": LiveNews_f59a63c5297c1984f17b8199bab03116,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/admin/dashboard/dashboard#Dashboard": Dashboard_ecc61d0b080486946580146d0a6933ae,
  "/src/admin/ledger-view/ledger-page#LedgerPage": LedgerPage_4c41edcf40a736748040d92e26cc27ff,
  "/src/admin/reconciliation/reconciliation-page#ReconciliationPage": ReconciliationPage_8ee4aec04526ce1414847484c365ed83,
  "/src/admin/vitals/vitals-page#VitalsPage": VitalsPage_5d31deee1917d82c6758bb668d7ed7a5,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
