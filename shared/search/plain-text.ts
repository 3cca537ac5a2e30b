/** Text as it is searched: capitals small, full-width letters and digits plain. Length and offsets stay. */
export function searchText(text: string): string {
  return text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase())
}

/** The words of a query, in the form of searchText; every one of them must occur. */
export function searchWords(query: string): string[] {
  return searchText(query)
    .split(/\s+/)
    .filter((word) => word !== '')
}
