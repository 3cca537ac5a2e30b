import { PIECES, RATE } from './label-rule.ts'
import type { LabelRule } from './label-rule.ts'
import { PROPOSAL_RULES } from './proposal-rules.ts'

const PAPERS = /^(?:万|亿)?(?:条|篇|期|件|份|则|个|次)$/
/** Within the sentence that the number stands in. */
const OPINIONS = /(?:社情民意|信息)[^。！？\n]*$/

/** Within the paragraph, unless it has come to something else that is adopted. */
const OPINIONS_BEFORE = /(?:社情民意|信息)(?:(?!提案|稿件|报道|发言|建议案)[^\n])*$/

/** All rules in the order in which they are tried. */
export const LABEL_RULES: readonly LabelRule[] = [
  { label: '人均$1', category: '委员管理', words: /人均((?!履职#)[^#、，]{3,8})#/ },
  ...PROPOSAL_RULES,
  // Opinions of the people.
  {
    label: '党政领导批示',
    category: '领导批示',
    unit: /^(?:次|件|条|个|项|人次|件次|份|篇)$/,
    words: /领导[^#]{0,6}批示[^#]*报告[^#]*#|报告[^#]*领导[^#]{0,6}批示#/,
  },
  // The noun in the clause itself counts before the topic of its sentence.
  {
    label: '$1批示',
    category: '领导批示',
    unit: PAPERS,
    words: /#[^#]{0,4}(大会(?:书面|口头)?发言|(?<!重点)提案|建议案)[^#]*(?:批示|签批)/,
  },
  {
    label: '$1批示',
    category: '领导批示',
    unit: PAPERS,
    words: /(大会(?:书面|口头)?发言|建议案)[^#]{0,4}(?:获|得到|被)[^#]*(?:批示|签批)#/,
  },
  {
    label: '社情民意信息采用·$1',
    category: '社情民意信息',
    unit: PAPERS,
    words:
      /被?((?:全国|省|市|区|县|州)(?:级)?政协|(?:中央|省委|市委|区委|县委|州委)(?:办公厅|办公室|统战部)|(?:民革|民盟|民建|民进|农工党?|致公党?|九三学社|台盟|盟|社)(?:中央|省委|市委))[^#，。]{0,10}(?:采用|录用|采纳|刊用|转报|采编)/,
    around: OPINIONS_BEFORE,
  },
  {
    label: '社情民意信息采用·$1',
    category: '社情民意信息',
    unit: PAPERS,
    words:
      /#[^#]{0,8}被?((?:全国|省|市|区|县|州)(?:级)?政协|(?:中央|省委|市委|区委|县委|州委)(?:办公厅|办公室|统战部)|(?:民革|民盟|民建|民进|农工党?|致公党?|九三学社|台盟|盟|社)(?:中央|省委|市委))[^#，。]{0,10}(?:采用|录用|采纳|刊用|转报|采编)/,
    around: OPINIONS_BEFORE,
  },
  {
    label: '社情民意信息批示',
    category: '社情民意信息',
    unit: /^(?:条|篇|期|份|件|则|件次)$/,
    words: /批示|签批|圈阅|批阅/,
    around: OPINIONS,
  },
  {
    label: '社情民意信息采用',
    category: '社情民意信息',
    unit: PAPERS,
    words: /采用|录用|采纳|刊用|转报|采编/,
    around: OPINIONS,
  },
  { label: '社情民意信息', category: '社情民意信息', unit: PAPERS, words: /社情民意(?:信息)?/ },
  {
    label: '社情民意信息',
    category: '社情民意信息',
    unit: PAPERS,
    words: /(?:反映|报送|编报|上报|编发|收集)[^#]{0,6}信息#|(?:反映|报送|编报|上报|编发)#[^#]{0,4}信息/,
  },
  {
    label: '社情民意信息',
    category: '社情民意信息',
    unit: PAPERS,
    words: /#信息(?![化员系平技科资])/,
    around: /社情民意[^。！？\n]*$/,
  },
  { label: '信息专报', category: '社情民意信息', unit: PAPERS, words: /信息专报|专报|诤友/ },
  // Speeches, instructions, reports and proposals for action.
  { label: '党派团体大会发言', category: '大会发言', words: /(?:党派|团体)[^#]{0,8}大会(?:口头|书面)?发言/ },
  { label: '大会$1发言', category: '大会发言', words: /大会(口头|书面)发言|(?:^|[^#])(口头|书面)发言#/ },
  { label: '大会发言', category: '大会发言', words: /大会发言/ },
  {
    label: '党政领导批示',
    category: '领导批示',
    unit: /^(?:次|件|条|个|项|人次|件次|份|篇)$/,
    words:
      /(?:党政(?:主要)?领导|领导(?:同志)?|主要领导|负责同志)[^#]{0,10}(?:批示|签批|肯定性批示)|(?:获|得到|获得)[^#]{0,12}(?:批示|签批)|#[^#]{0,14}批示/,
  },
  {
    label: '党政领导批示',
    category: '领导批示',
    unit: /^(?:次|件|条|个|项|人次|件次|份|篇)$/,
    words: /批示[^#]{0,4}#/,
  },
  {
    label: '$1报告',
    category: '视察调研',
    unit: /^(?:篇|份|个|期|件|项)$/,
    words:
      /((?:(?:调研|考察|视察|协商|监督|评议)[、及和]?){2,3}|调研|考察|视察|协商|专题|课题|履职|监督|评议)(?:成果)?报告/,
  },
  { label: '建议案', category: '专题协商', unit: /^(?:篇|份|个|件|项)$/, words: /建议案/ },
  { label: '代表建议', category: '提案', unit: PIECES, words: /代表建议[^#]{0,3}#|#[^#]{0,2}代表建议/ },
  {
    label: '意见建议采纳',
    category: '领导批示',
    unit: /^(?:条|项|个|件|点)$/,
    words:
      /(?:意见)?建议[^#]{0,8}(?:被|获|得到)?[^#]{0,8}(?:采纳|吸纳)|(?:采纳|吸纳)[^#]{0,6}(?:意见|建议)|#[^#]{0,4}(?:意见)?建议[^#]{0,10}(?:采纳|吸纳)/,
  },
  {
    label: '意见建议',
    category: '视察调研',
    unit: /^(?:条|项|个|件|点|余条)$/,
    words: /(?:意见|建议|对策)[^#]{0,4}#|#[^#]{0,10}(?:意见|建议)/,
  },
  // Parts of proposals.
  { label: '$1提案', category: '提案', unit: PIECES, words: /([A-D]类)#/ },
  {
    label: '党派团体参与协商',
    category: '党派团体合作',
    words: /参与协商(?:活动)?#/,
    around: /(?:党派|团体)[^，。；]{0,16}、$|(?:党派|团体)[^，。；]{0,24}、参与协商/,
  },
  // Supervision.
  { label: '民主监督员', category: '民主监督', unit: /^(?:名|人|位)$/, words: /监督员/ },
  { label: '派驻单位', category: '民主监督', unit: /^(?:家|个)$/, words: /派驻[^#]*#[^#]{0,6}(?:单位|部门)/ },
  {
    label: '民主监督活动',
    category: '民主监督',
    unit: /^(?:次|场|项|场次)$/,
    words: /民主监督(?:活动|调研|视察|协商)?[^#]{0,2}#|#[^#]{0,4}民主监督/,
  },
  {
    label: '文史资料',
    category: '文史',
    unit: /^万?字$/,
    words: /^(?:共计?|约|计|总计)*#/,
    around: /文史资料[^。\n]*$/,
  },
  // What was done for the people.
  {
    label: '为民办实事',
    category: '为民服务',
    unit: /^(?:件|个|项|余件|桩)$/,
    words: /(?:实事|好事)[^#]{0,4}#|#[^#]{0,6}(?:实事|好事)/,
  },
  {
    label: '$1课题',
    category: '视察调研',
    unit: /^(?:个|项)$/,
    words: /#课题[^#]{0,4}(?:开展|进行|深入)[^#]{0,4}(调研|协商|监督)/,
  },
  {
    label: '查摆问题',
    category: '党的领导',
    unit: /^(?:个|项|条|类)$/,
    words: /(?:查摆|检视|剖析|查找)[^#]{0,4}问题#|(?:查摆|检视|剖析|查找)[出了]*#[^#]{0,4}问题/,
  },
  {
    label: '接待$1',
    category: '对外联谊',
    unit: /^(?:批|批次|个|次|人次|人)$/,
    words:
      /接待[^#]*?政协[^#]*?((?:来访|来[^#]{0,2}考察|考察|调研)[^#、]{0,4}(?:团组|团队|团|组))#|接待了?#[^#]*?((?:来访|考察|调研)(?:团组|团队|团|组)|代表团)/,
  },
  {
    label: '参与委员',
    category: '委员活动',
    unit: /^(?:名|人|位)$/,
    words:
      /(?:组织|邀请|带领|发动|动员)(?:政协|部分|住[^#]{1,3}|广大|各级|界别)*委员[^#]{0,2}#|(?:组织|邀请|带领|发动|动员)了?#(?:政协)?委员(?:[赴到参开深走围]|$)/,
  },
  { label: '覆盖率', category: '委员培训', unit: RATE, words: /#的?全?覆盖/ },
  { label: '$1委员', category: '全体会议', unit: /^(?:名|人|位)$/, words: /(应到|实到|应出席|实出席)[^#]*#/ },
  { label: '人均履职次数', category: '委员管理', unit: /^(?:次|件|条)$/, words: /人均[^#]{0,4}#/ },
  // What the committee is.
  { label: '界别工作室', category: '委员工作室', unit: /^(?:个|家|处|所)$/, words: /界别(?:委员)?工作室/ },
  { label: '委员工作室', category: '委员工作室', unit: /^(?:个|家|处|所)$/, words: /委员工作室/ },
  { label: '协商议事$1', category: '协商议事室', unit: /^(?:个|家|处|所|间)$/, words: /协商议事(室|厅)/ },
  { label: '功能型党支部', category: '党的领导', unit: /^个$/, words: /功能(?:型|性)党(?:支部|小组)/ },
  {
    label: '$1委员资格',
    category: '委员管理',
    unit: /^(?:名|人|位)$/,
    words: /(撤销|终止|取消|免去)/,
    around: /委员/,
  },
  { label: '劝辞委员', category: '委员管理', unit: /^(?:名|人|位)$/, words: /劝辞|劝退/ },
  {
    label: '捐款捐物',
    category: '捐赠',
    unit: /元$/,
    words: /^(?:总?价值|折资|折款|折价|折合)(?:人民币)?#/,
    around: /捐款捐物[：:][^，。；]*$/,
  },
  {
    label: '捐赠物资价值',
    category: '捐赠',
    unit: /元$/,
    words: /^(?:总?价值|折资|折款|折价|折合)(?:人民币)?#$/,
    around: /捐/,
  },
  { label: '$1价值', category: '捐赠', unit: /元$/, words: /价值#的([^#]{2,10})$/ },
  {
    label: '捐款捐物',
    category: '捐赠',
    unit: /元$/,
    words: /捐款捐物|捐资捐物|捐赠(?:款物|钱物|资金物资)|捐助款物|捐款、?捐物/,
  },
  {
    label: '捐款捐物',
    category: '捐赠',
    unit: /元$/,
    words: /(?:捐款|捐资|捐赠|捐助|募捐|款物|善款|爱心款)[^#]{0,8}#|#[^#]{0,8}(?:捐款|善款|爱心款)/,
  },
  {
    label: '参与委员人次',
    category: '委员活动',
    unit: /人次$/,
    words: /(?:组织|邀请|发动|动员)[^#]{0,6}委员#(?:参[与加]|开展|赴|深入|到|视察|调研|走)/,
  },
  {
    label: '参与委员人次',
    category: '委员活动',
    unit: /人次$/,
    words: /(?:参与|参加)委员[^#]{0,2}#|#[^#]{0,2}委员(?:参与|参加)|委员[^#]{0,4}(?:参与|参加)[^#]{0,4}#/,
  },
]
