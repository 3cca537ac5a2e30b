"""Adds every number of a 数字核对表 up again from the records file, sharing no code with the program.

readd-sheet.py SHEET.docx RECORDS.csv INDICATORS.csv FROM TO

Prints a JSON list with one object a row of the sheet: number, label, printed, again (what the records come to) and
wrong (a list of sentences, empty when the row is true).
"""

import csv
import json
import re
import sys
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import docx

BEFORE = ["约", "近", "超", "逾", "达"]
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
PLACES = {"十": 10, "百": 100, "千": 1000}
POWERS = {"万亿": 10**12, "亿": 10**8, "万": 10**4}
WORDINGS = ["全覆盖", "首次", "首批", "首创", "首个", "首家", "首例", "率先", "第一次", "连续", "全部"]


def chinese_number(text):
    total, digit = 0, 0
    for c in text:
        if c in DIGITS:
            digit = DIGITS[c]
        else:
            total += (digit or 1) * PLACES[c]
            digit = 0
    return total + digit


def quantity(text):
    """(value in the base unit, base unit, word of approximation, size of the last digit that is not zero)"""
    rest, word = text.replace(" ", ""), ""
    rest = re.sub("^连续(?=.+年$)", "", rest)
    for w in BEFORE:
        if rest.startswith(w):
            word, rest = w, rest[len(w) :]
    percent = rest.startswith("百分之")
    if percent:
        rest = rest[3:]
    found = re.match(r"\d+(?:\.\d+)?", rest)
    chinese = re.match("[零〇一二两三四五六七八九十百千]+", rest)
    if found:
        number = found.group()
        value = Fraction(number)
        decimals = len(number.partition(".")[2])
        step = Fraction(1, 10**decimals)
        if decimals == 0:
            step = Fraction(10 ** (len(number) - len(number.rstrip("0"))) if int(number) else 1)
        rest = rest[len(number) :]
    elif chinese:
        number = chinese.group()
        value, rest = Fraction(chinese_number(number)), rest[len(number) :]
        digits = str(int(value))
        step = Fraction(10 ** (len(digits) - len(digits.rstrip("0"))) if value else 1)
    else:
        return None
    if rest and rest[0] in "余多":
        word, rest = rest[0], rest[1:]
    for name, times in POWERS.items():
        if rest.startswith(name):
            value, step, rest = value * times, step * times, rest[len(name) :]
            break
    if rest and rest[0] in "余多":
        word, rest = rest[0], rest[1:]
    if rest.endswith("以上"):
        word, rest = "以上", rest[:-2]
    return value, "%" if percent else rest, word, step


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{k: (v or "").strip() for k, v in row.items()} for row in csv.DictReader(file)]


class Ledger:
    def __init__(self, records, indicators, start, end):
        self.start, self.end = start, end
        self.definitions = {row["指标"]: row for row in indicators}
        self.entries = {}
        for row in records:
            if row["日期"] > end:
                continue
            for item in filter(None, (i.strip() for i in re.split("[;；]", row.get("数据", "")))):
                label, _, amount = item.partition("=")
                value, unit, word, _ = quantity(amount)
                entry = {"row": row, "value": value, "unit": unit, "word": word}
                self.entries.setdefault(label.strip(), []).append(entry)

    def way(self, label):
        if label in self.definitions:
            return self.definitions[label]["汇总方式"]
        entries = self.of_period(label)
        return "比率" if entries and entries[0]["unit"] == "%" else "求和"

    def of_period(self, label):
        return [e for e in self.entries.get(label, []) if self.start <= e["row"]["日期"]]

    def side(self, formula):
        total, words = Fraction(0), set()
        for sign, label in re.findall(r"([+-]?)([^+\-]+)", formula.strip("()（）")):
            value, word, _ = self.total(label.strip())
            total += -value if sign == "-" else value
            words.add(word)
        return total, words

    def total(self, label):
        """(value, word of approximation, records behind it)"""
        way, entries = self.way(label), self.of_period(label)
        formula = self.definitions.get(label, {}).get("公式", "").strip()
        if way == "推算":
            value, words = self.side(formula)
            return value, "约" if len(words) > 1 else words.pop(), None
        if way == "比率" and formula:
            over, under = formula.split("/")
            return self.side(over)[0] / self.side(under)[0] * 100, "", None
        if way == "连续年数":
            all_years = {int(e["row"]["日期"][:4]) for e in self.entries[label] if e["value"] > 0}
            last = max(int(e["row"]["日期"][:4]) for e in entries if e["value"] > 0)
            count = 0
            while last - count in all_years:
                count += 1
            behind = [e for e in self.entries[label] if int(e["row"]["日期"][:4]) > last - count]
            return Fraction(count), "", behind
        if way in ("期末", "比率"):
            latest = max(entries, key=lambda e: e["row"]["日期"])
            return latest["value"], latest["word"], [latest]
        if way == "最大":
            most = max(entries, key=lambda e: e["value"])
            return most["value"], most["word"], [most]
        words = {e["word"] for e in entries} - {""}
        return sum(e["value"] for e in entries), words.pop() if len(words) == 1 else "约" if words else "", entries


def agrees(printed, total, own):
    """Whether a printed number may stand for a total at its own precision."""
    value, unit, word, step = printed
    if word == "" and own == "":
        if unit != "%":
            return value == total
        places = Decimal(step.numerator) / Decimal(step.denominator)
        exact = Decimal(total.numerator) / Decimal(total.denominator)
        return Fraction(exact.quantize(places, ROUND_HALF_UP)) == value
    if value == total:
        return True
    if word in ("余", "多", "逾", "超", "以上"):
        return value < total < value + step
    if word == "近":
        return value - step < total < value
    return word == "约" and abs(value - total) * 2 <= step


def check(cells, ledger):
    number, (text, label), evidence = cells[0].text, cells[1].text.split("\n")[:2], cells[4].text.split("\n")
    wrong = []
    if label not in ledger.entries and ledger.way(label) != "推算" and label not in ledger.definitions:
        return {"number": number, "label": label, "printed": text, "again": None, "wrong": ["no such label"]}
    method = cells[3].text.split("\n")[0]
    if not method.startswith(ledger.way(label)):
        wrong.append(f"the sheet says {method}, the file says {ledger.way(label)}")
    if ledger.way(label) == "表述":
        behind = ledger.of_period(label)
        titles = [label] + [e["row"]["标题"] for e in behind]
        again = next((w for t in titles for w in WORDINGS if w in t), None)
        if again != text:
            wrong.append(f"the records say {again}")
    else:
        total, own, behind = ledger.total(label)
        again = str(total)
        printed = quantity(text)
        if printed is None or not agrees(printed, total, own):
            wrong.append(f"the records come to {again}{own}")
        wrong += check_sums(evidence, label, total) if ledger.way(label) in ("求和", "期末", "最大") else []
    if behind is not None:
        rows = {id(e["row"]) for e in behind}
        told = re.fullmatch(r"共(\d+)条", evidence[0])
        count = int(told.group(1)) if told else 1
        if count != len(rows):
            wrong.append(f"{count} records told, {len(rows)} found")
    return {"number": number, "label": label, "printed": text, "again": again, "wrong": wrong}


def check_sums(evidence, label, total):
    """The records of a sheet, or what its departments come to, make the total."""
    lines = [line for line in evidence if not re.fullmatch(r"共\d+条", line)]
    amounts = [quantity(line.split(" ")[-1].removeprefix("计")) for line in lines]
    if any(amount is None for amount in amounts):
        return [f"a record without its number: {lines}"]
    told = sum(amount[0] for amount in amounts)
    return [] if told == total else [f"the records on the sheet come to {told} instead of {total}"]


def main():
    sheet, records, indicators, start, end = sys.argv[1:]
    date.fromisoformat(start), date.fromisoformat(end)
    ledger = Ledger(table(records), table(indicators), start, end)
    rows = docx.Document(sheet).tables[0].rows[1:]
    json.dump([check(row.cells, ledger) for row in rows], sys.stdout, ensure_ascii=False)


main()
