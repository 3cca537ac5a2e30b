export const settings = {
  title: '设置',
  language: '语言',
  library: '资料库',
  name: '名称',
  organ: '单位全称',
  rename: '保存名称',
  renamed: '名称已保存',
  folder: '所在文件夹',
  reveal: '打开文件夹',
  backup: '备份',
  backupBody:
    '程序每天打开时自动备份一次，放在资料库文件夹的 backups 里。把整个文件夹拷到优盘，就带走了全部。',
  backupNow: '立即备份',
  backedUp: (file: string) => `已备份到 ${file}`,
  last: (when: string) => `上次 ${when}`,
  never: '还没有备份',
  other: '换一个资料库',
  otherBody: '关掉这个资料库，回到首页。已经保存的内容都在。',
  closeLibrary: '关闭资料库',
  about: '关于',
  version: '综述',
  runtime: 'Electron',
  engine: 'Chromium',
  licence: '许可',
  licenceName: 'MIT',
}

export type SettingsText = typeof settings
