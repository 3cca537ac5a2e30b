// The one entry of `npm start`, `npm test` and the others. Nothing newer than Node 14 may stand here: an old
// Node has to get as far as the sentence that says so.
const OLDEST = 20

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(
    `✗ 需要 Node ${OLDEST} 或更新的版本，这里是 ${process.versions.node}。请先安装新版 Node，再执行一次同样的命令。\n` +
      `Node ${OLDEST} or newer is needed; this is ${process.versions.node}. Install a newer Node, then run the same command again.\n`,
  )
  process.exitCode = 1
} else {
  const [name] = process.argv.splice(2, 1)
  await import(`./${name}.mjs`)
}
