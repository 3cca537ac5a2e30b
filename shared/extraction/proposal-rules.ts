import { PIECES, PROPOSALS, RATE } from './label-rule.ts'
import type { LabelRule } from './label-rule.ts'

/** What proposals came to, as a clause before their number: 正在解决和列入规划逐步解决的319件. */
const BECAME =
  '(?:^|问题|建议|其中|是)((?:已经?|正在|列入|纳入|计划|暂时?|基本|难以|留作|用作|拟|部分|得到)[^#，。；：]{1,20})的'
const BECAME_PIECES = new RegExp(`${BECAME}(?:有|共)?#`)
const BECAME_SHARE = new RegExp(`${BECAME}(?:约|共)?占[^#，。；]{0,8}#`)

/** Rates of proposals and what is counted of them, the plainest first. */
export const PROPOSAL_RULES: readonly LabelRule[] = [
  // Rates.
  { label: '提案立案率', category: '提案', unit: RATE, words: /立案率#?/ },
  {
    label: '社情民意信息$1',
    category: '社情民意信息',
    unit: RATE,
    words: /(办结率|办复率|答复率|回复率)/,
    around: /^(?!.*提案).*(?:社情民意|信息)/s,
  },
  {
    label: '提案办复率',
    category: '提案',
    unit: RATE,
    words: /(?:办复率|办结率|答复率|回复率|办理率)/,
    around: /提案|^(?!.*(?:诉求|来信|信访|热线|线索|工单))/s,
  },
  { label: '提案按期办复率', category: '提案', unit: RATE, words: /按[期时](?:办复|办结|答复)率/ },
  { label: '提案$1率', category: '提案', unit: RATE, words: /(面商|走访|见面|面办|沟通|协商)率/ },
  {
    label: '$1满意率',
    category: '为民服务',
    unit: RATE,
    words: /(群众|居民|企业|服务对象)[^#]{0,4}满意[率度]/,
  },
  { label: '提案办理态度满意率', category: '提案', unit: RATE, words: /态度[^#]*满意/ },
  {
    label: '提案基本满意率',
    category: '提案',
    unit: RATE,
    words: /(?:^|[^和与、及率满])基本满意率/,
  },
  {
    label: '提案满意率',
    category: '提案',
    unit: RATE,
    words: /满意(?:率|度)|(?:对办理)?(?:结果|答复)?(?:表示)?满意/,
  },
  { label: '提案采纳率', category: '提案', unit: RATE, words: /(?:采纳率|落实率|解决率)/, around: PROPOSALS },
  {
    label: '提案办复率',
    category: '提案',
    unit: RATE,
    words: /#的?(?:提案)?(?:已经?|均已)?(?:全部)?(?:办复|办结|答复)/,
  },
  // What became of proposals.
  {
    label: '暂时难以解决提案',
    category: '提案',
    unit: PIECES,
    words: /的(?:有|共)?#/,
    around: /提案[^]*难以(?:解决|办理|落实)[^。；\d]{0,24}的(?:有|共)?#/,
  },
  {
    label: '$1提案占比',
    category: '提案',
    unit: RATE,
    words: BECAME_SHARE,
    around: PROPOSALS,
  },
  { label: '$1提案', category: '提案', unit: PIECES, words: BECAME_PIECES, around: PROPOSALS },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words: /(?:^|其中)(?:关于|有关)([^#，。；]{2,24}?)(?:等问题|等)?的(?:提案)?(?:有|共|为)?#/,
    around: PROPOSALS,
  },
  // Proposals.
  {
    label: '重点提案督办',
    category: '提案',
    unit: PIECES,
    words:
      /(?:督办|领办|领衔|领督|批示|阅批|重点督)[^#]*重点提案[^#]*#|重点提案[^#]*(?:督办|领办|领衔|批示)[^#]*#/,
  },
  {
    label: '重点提案督办',
    category: '提案',
    unit: PIECES,
    words: /#[^#]{0,4}重点提案[^#]*(?:督办|领办|领衔|批示|阅批|跟踪)/,
  },
  {
    label: '重点提案督办',
    category: '提案',
    unit: PIECES,
    words: /(?:督办|领办|领衔|阅批)[^#]*#[^#]{0,6}重点提案/,
  },
  {
    label: '重点提案督办',
    category: '提案',
    unit: PIECES,
    words: /#[^#]{0,4}提案[^#]{0,4}(?:确定为|列为|作为)[^#]*重点(?:督办)?提案/,
  },
  { label: '重点提案', category: '提案', unit: PIECES, words: /重点提案[^#]{0,6}#|#[^#]{0,6}重点提案/ },
  { label: '优秀提案', category: '提案', unit: PIECES, words: /优秀提案/ },
  {
    label: '提案并案',
    category: '提案',
    unit: PIECES,
    words: /(?:并案|合并)(?!立案|后)[^#]{0,6}#|#[^#]{0,4}(?:并案|合并)(?!立案)/,
    around: PROPOSALS,
  },
  { label: '提案$1', category: '提案', unit: PIECES, words: /(退回|撤回|撤案)#/, around: PROPOSALS },
  { label: '提案不予立案', category: '提案', unit: PIECES, words: /不予立案|未立案/ },
  {
    label: '提案办复',
    category: '提案',
    unit: PIECES,
    words:
      /(?:已)?(?:办复|办结|答复|办理完毕|回复)(?:提案)?#|#(?:提案)?(?:已)?(?:经)?(?:全部)?(?:办复|办结|答复)(?!率)/,
    around: PROPOSALS,
  },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words:
      /((?:(?:委员)?个人[和与及、](?:委员)?联名|集体|委员个人|委员|个人|联名|界别小组|界别|党派团体|党派|专委会|人民团体|团体|大会|平时|会后|闭会期间|民生类|经济类|社会类|政治类|文化类|生态类))提案(?:为|有|共|数)?#/,
  },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words:
      /#((?:集体|委员个人|委员|个人|联名|界别小组|界别|党派团体|党派|专委会|人民团体|大会|平时|会后|民生类))提案/,
  },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words: /((?:民主党派|工商联|人民团体|专门委员会|专委会|政协委员|界别)[^#，。；提交收]{0,12})提案#/,
  },
  {
    label: '提案立案',
    category: '提案',
    unit: PIECES,
    words:
      /立案(?:的)?(?:政协)?(?:提案)?(?:数|总数)?(?:为|有|共|了)?#|立为提案的?(?:有|共)?#|#(?:件)?(?:立案提案|提案(?:予以|获|被|准予)?立案|(?:予以|获|被|准予)立案)/,
  },
  {
    label: '提案交办',
    category: '提案',
    unit: PIECES,
    words: /交办[^#]{0,4}#|#[^#]{0,4}交办/,
    around: PROPOSALS,
  },
  {
    label: '$1方面提案',
    category: '提案',
    unit: PIECES,
    words: /(?:围绕|就|在|、)([^#、，]{2,14}?)(?:等)?方面(?:共)?提出提案#/,
  },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words: /^(?:其中|由|共)*([^#，。；的]{2,12})提出的提案(?:有|共|为)*#/,
  },
  {
    label: '提案转意见建议',
    category: '提案',
    unit: PIECES,
    words: /转(?:为|作|成)?(?:委员)?意见(?:和|、)?(?:建议)?的?(?:有)?#/,
    around: PROPOSALS,
  },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words:
      /(提出|提交|征集|收到|收集|报送|撰写|上报)(?:了|到|的|各类|政协|委员|有效|大会|集体)*提案[^#]{0,3}#/,
  },
  { label: '提出提案', category: '提案', unit: PIECES, words: /共提(?:交)?提案#/ },
  { label: '提案$1', category: '提案', unit: PIECES, words: /(?:^|其中)(满意|基本满意|不满意)#/ },
  {
    label: '$1提案',
    category: '提案',
    unit: PIECES,
    words: /(提出|提交|征集|收到|收集|报送|撰写|上报)(?:了|到)?#(?:各类|政协|委员)*提案/,
  },
  {
    label: '提案承办单位',
    category: '提案',
    unit: /^(?:家|个)$/,
    words:
      /(?<!走访|先进|优秀|主要)承办(?:单位|部门)[^#]{0,2}#|#[^#]{0,2}承办(?:单位|部门)|#[^#]{0,3}单位(?:具体)?(?:承办|办理)/,
  },
  {
    label: '优秀承办单位',
    category: '提案',
    unit: /^(?:家|个)$/,
    words: /承办(?:单位|部门)[^#]*(?:优秀|先进)[^#]{0,4}#/,
  },
  { label: '提案转社情民意信息', category: '提案', unit: PIECES, words: /转(?:为|作)?社情民意/ },
]
