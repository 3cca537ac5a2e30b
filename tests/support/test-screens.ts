/** Names of the screens the test run opened for its windows; none on the screen of a person. */
export function testScreens(): readonly string[] {
  return process.env['ZONGSHU_SCREENS']?.split(' ') ?? []
}

/** The environment that shows a window on the screen of this Playwright worker; empty where there is only one. */
export function ownScreen(): Record<string, string> {
  const screen = testScreens()[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)]
  return screen === undefined ? {} : { DISPLAY: screen }
}
