package giamngheo.warehouse.file.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import giamngheo.warehouse.file.cell.BooleanReader;
import giamngheo.warehouse.file.cell.CellReader;
import giamngheo.warehouse.file.cell.DateReader;
import giamngheo.warehouse.file.cell.NumberReader;
import giamngheo.warehouse.file.cell.Reading;
import giamngheo.warehouse.file.cell.WordReader;
import giamngheo.warehouse.file.format.CellKind;
import giamngheo.warehouse.file.layout.Notation;
import giamngheo.warehouse.file.text.VietnameseText;
import giamngheo.warehouse.table.Column;
import giamngheo.warehouse.table.Column.Need;
import giamngheo.warehouse.table.ColumnType;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells become typed values or findings, never silent nulls. */
class TypingTest {
  private static final Notation VIETNAMESE =
      new Notation(Notation.Numbers.VIETNAMESE, Map.of(), null, Map.of(), null);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0,0.00",
    "1500000.5,1500000.50",
    "1 234 567.5,1234567.50",
    "１２３,123.00",
    "+7,7.00",
    "7.0041,7.00",
    "7.0050,7.01",
    "0.500,0.50",
    "1234.500,1234.50"
  })
  void readsPlainNumbers(String text, String expected) {
    assertEquals(
        new BigDecimal(expected), number(ColumnType.DECIMAL, Notation.PLAIN, text).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,5", "abc", "1e6", "1-2", "--1", ".", "5 đồng", "12 34"})
  void refusesWhatIsNoPlainNumber(String text) {
    assertEquals("NOT_A_NUMBER", number(ColumnType.DECIMAL, Notation.PLAIN, text).checkId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.500", "-12.500", "1.234.567", "1,234", "1,234,567.5", "１．５００"})
  void refusesPlainNumbersWhoseMarkMayGroupThousands(String text) {
    assertEquals(
        "NOT_A_NUMBER.thousands", number(ColumnType.DECIMAL, Notation.PLAIN, text).checkId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,500", "12,500", "999,000", "-1,500"})
  void refusesVietnameseNumbersWhoseMarkMayGroupThousands(String text) {
    assertEquals("NOT_A_NUMBER.thousands", number(ColumnType.DECIMAL, VIETNAMESE, text).checkId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0,500|0.50", "1234,500|1234.50", "1,50|1.50", "1,5004|1.50", "1.500,004|1500.00"})
  void readsVietnameseDecimalsThatCanBeNoThousands(String text, String expected) {
    assertEquals(new BigDecimal(expected), number(ColumnType.DECIMAL, VIETNAMESE, text).value());
  }

  @Test
  void readsAPointAsAPointWhereTheLayoutOrTheFileSaysSo() {
    assertEquals(1.234, number(ColumnType.DOUBLE, Notation.MICRODATA, "1.234").value());
    CellReader unsaid = new NumberReader(column(ColumnType.DECIMAL, null), Notation.PLAIN);
    assertEquals(new BigDecimal("950.50"), unsaid.read("950.500", CellKind.NUMBER).value());
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT,99999999999999,",
    "AMOUNT,100000000000000,OUT_OF_RANGE",
    "AMOUNT,99999999999999999,OUT_OF_RANGE",
    "AMOUNT,9223372036854775807,OUT_OF_RANGE",
    "DECIMAL,99999999999999,",
    "DECIMAL,100000000000000,OUT_OF_RANGE",
    "DECIMAL,-100000000000000,OUT_OF_RANGE.below"
  })
  void boundsNumbersByWhatAddsAndPrintsThem(ColumnType type, String text, String checkId) {
    assertEquals(checkId, number(type, Notation.PLAIN, text).checkId());
  }

  @Test
  void takesNoIdentityNumberForAFigure() {
    assertEquals(
        "NOT_A_NUMBER", number(ColumnType.DECIMAL, Notation.PLAIN, "020190000123").checkId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5|1234.50",
        "1.234.567,5|1234567.50",
        "1.234|1234.00",
        "１．２３４，５|1234.50",
        "1500000|1500000.00",
        "1 500 000|1500000.00"
      })
  void readsVietnameseNumbers(String text, String expected) {
    assertEquals(new BigDecimal(expected), number(ColumnType.DECIMAL, VIETNAMESE, text).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23", "1234.567", "1.234.56", "1,234,567", "1.234 567", ".5", "1500.5"})
  void refusesWhatIsNoVietnameseNumber(String text) {
    assertEquals("NOT_A_NUMBER.vietnamese", number(ColumnType.DECIMAL, VIETNAMESE, text).checkId());
  }

  @Test
  void readsASpreadsheetNumberPlainlyWhateverTheNotation() {
    CellReader reader = new NumberReader(column(ColumnType.DECIMAL, null), VIETNAMESE);
    assertEquals(new BigDecimal("1.23"), reader.read("1.234", CellKind.NUMBER).value());
  }

  @ParameterizedTest
  @CsvSource({
    "12,12,",
    "12.0,12,",
    "12.5,,NOT_A_NUMBER.whole",
    "2147483647,2147483647,",
    "2147483648,,OUT_OF_RANGE"
  })
  void readsWholeNumbers(String text, Integer value, String checkId) {
    Reading reading = number(ColumnType.INTEGER, Notation.PLAIN, text);
    assertEquals(value, reading.value());
    assertEquals(checkId, reading.checkId());
  }

  @Test
  void readsMeasuredQuantitiesWithExponents() {
    assertEquals(1.5e-5, number(ColumnType.DOUBLE, Notation.PLAIN, "1.5e-05").value());
    assertEquals("NOT_A_NUMBER", number(ColumnType.DOUBLE, Notation.PLAIN, "1e").checkId());
    assertEquals("NOT_A_NUMBER", number(ColumnType.DOUBLE, Notation.PLAIN, "NaN").checkId());
  }

  @Test
  void multipliesBeforeItRoundsAndJudges() {
    Notation thousands =
        new Notation(Notation.Numbers.VIETNAMESE, Map.of(), null, Map.of(), new BigDecimal(1000));
    Column income = column(ColumnType.DECIMAL, BigDecimal.ZERO);
    CellReader reader = new NumberReader(income, thousands);
    assertEquals(new BigDecimal("1500004.00"), reader.read("1.500,004", CellKind.TEXT).value());
    assertEquals("OUT_OF_RANGE.below", reader.read("-0,001", CellKind.TEXT).checkId());
  }

  @ParameterizedTest
  @CsvSource({
    "AMOUNT,-1,,OUT_OF_RANGE.below,[0]",
    "INTEGER,-1,,OUT_OF_RANGE.below,[0]",
    "DECIMAL,-1,,OUT_OF_RANGE.below,[0]",
    "INTEGER,-1,200,OUT_OF_RANGE,'[0, 200]'",
    "INTEGER,201,200,OUT_OF_RANGE,'[0, 200]'",
    "INTEGER,2147483648,,OUT_OF_RANGE,'[0, 2147483647]'"
  })
  void tellsABoundOnlyWhereItMeansSomething(
      ColumnType type, String text, BigDecimal maximum, String checkId, String details) {
    Column column = new Column("c", type, Need.OPTIONAL, List.of(), BigDecimal.ZERO, maximum);
    Reading reading = new NumberReader(column, Notation.PLAIN).read(text, CellKind.TEXT);
    assertEquals(checkId, reading.checkId());
    assertEquals(details, reading.details().toString());
  }

  @ParameterizedTest
  @CsvSource({"0,", "-1,OUT_OF_RANGE income_per_capita", "abc,NOT_A_NUMBER income_per_capita"})
  void judgesIncome(String income, String expected) throws Exception {
    ReceivedLine line =
        Intake.line(folder, "household", Intake.household("income_per_capita", income));
    assertEquals(expected == null ? List.of() : List.of(expected), Intake.faults(line));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-29,2024-02-29",
    "29/02/2024,2024-02-29",
    "5/1/2024,2024-01-05",
    "１５/１０/２０２４,2024-10-15",
    "31/02/2024,",
    "29/02/2023,",
    "2024-1-5,2024-01-05",
    "2024/10/15,2024-10-15",
    "15-10-2024,2024-10-15",
    "15.10.2024,2024-10-15",
    "5.1.2024,2024-01-05",
    "15 / 10 / 2024,2024-10-15",
    "ngày 15 tháng 10 năm 2024,2024-10-15",
    "2024-10-15 00:00:00,2024-10-15",
    "15/10/2024 08:30,2024-10-15",
    "1984-10-15T08:30:12.000+07:00,1984-10-15",
    "1984-10-14T17:00:00Z,1984-10-15",
    "1984-10-15T23:30:00-02:00,1984-10-16",
    "15/10-2024,",
    "15/10/2024 25:00,",
    "45580,",
    "0001-01-01,",
    "31/12/9999,"
  })
  void readsDates(String text, String expected) {
    Reading reading = new DateReader().read(text, CellKind.TEXT);
    assertEquals(expected, reading.value() == null ? null : reading.value().toString());
    assertEquals(expected == null ? "BAD_DATE" : null, reading.checkId());
  }

  @ParameterizedTest
  @CsvSource({
    "1965,year_only",
    "00/00/1965,year_only",
    "10/1965,year_only",
    "//1965,year_only",
    "../../1965,year_only",
    "00/10/1965,year_only",
    "năm 1965,year_only",
    "1965.0,year_only",
    "15/10/24,short_year",
    "1/2/98,short_year",
    "15-10-84,short_year",
    "10/15/2024,month_first",
    "2024-15-10,month_first"
  })
  void saysOfWhichKindADateIsThatItCannotRead(String text, String which) {
    assertEquals("BAD_DATE." + which, new DateReader().read(text, CellKind.TEXT).checkId());
  }

  @ParameterizedTest
  @CsvSource({
    "1,true",
    "0,false",
    "TRUE,true",
    "false,false",
    "1.0,true",
    "0.0,false",
    "Có,true",
    "KHÔNG,false",
    "x,",
    "2,",
    "yes,"
  })
  void readsYesAndNo(String text, Boolean expected) {
    Reading reading = new BooleanReader(Map.of()).read(text, CellKind.TEXT);
    assertEquals(expected, reading.value());
    assertEquals(expected == null ? "UNKNOWN_CODE.boolean" : null, reading.checkId());
  }

  @ParameterizedTest
  @CsvSource({"piped,piped", "PIPED,piped", "Nước máy,piped", "nước  MÁY,piped", "giếng,", "pipe,"})
  void readsWordsOfAList(String text, String expected) {
    WordReader reader =
        new WordReader(List.of("piped", "other"), Map.of("Nước máy", "piped"), false);
    assertEquals(expected, reader.read(text, CellKind.TEXT).value());
  }

  @ParameterizedTest
  @CsvSource({"other;land,other;land", "land; Land ;other;,land;other", "land,land", "land;x,"})
  void readsSeveralWords(String text, String expected) {
    WordReader reader = new WordReader(List.of("land", "other"), Map.of(), true);
    Reading reading = reader.read(text, CellKind.TEXT);
    assertEquals(expected, reading.value());
    assertEquals(expected == null ? "UNKNOWN_CODE.several" : null, reading.checkId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Thiếu vốn, Thiếu lao động|capital;labour",
        "Thiếu vốn\\nThiếu lao động|capital;labour",
        "- Thiếu vốn\\n- Thiếu lao động|capital;labour",
        "1) Thiếu vốn; 2) thiếu LAO ĐỘNG|capital;labour",
        "Thiếu vốn + Thiếu lao động|capital;labour",
        "Thiếu vốn/Thiếu lao động|capital;labour",
        "Ốm đau, tai nạn; Thiếu vốn|illness;capital",
        "Thiếu vốn, Ốm đau, tai nạn|capital;illness",
        "capital labour|capital;labour",
        "Thiếu vốn Thiếu lao động|",
        "Thiếu vốn, nhà ở|",
        "-|",
        "+|",
        "; ;|",
        "Không|"
      })
  void takesApartWhatCanBeTakenApartInOneWay(String text, String expected) {
    Map<String, String> words =
        Map.of("Thiếu vốn", "capital", "Thiếu lao động", "labour", "Ốm đau, tai nạn", "illness");
    WordReader reader = new WordReader(List.of("capital", "labour", "illness"), words, true);
    Reading reading = reader.read(text.replace("\\n", "\n"), CellKind.TEXT);
    assertEquals(expected, reading.value());
    assertEquals(expected == null ? "UNKNOWN_CODE.several" : null, reading.checkId());
  }

  @Test
  void refusesWordsThatCanBeTakenApartInTwoWays() {
    Map<String, String> words = Map.of("vốn", "capital", "đất", "land", "vốn, đất", "both");
    WordReader reader = new WordReader(List.of("capital", "land", "both"), words, true);
    assertEquals("both", reader.read("vốn, đất", CellKind.TEXT).value());
    assertEquals("UNKNOWN_CODE.several", reader.read("đất; vốn, đất", CellKind.TEXT).checkId());
  }

  @ParameterizedTest
  @CsvSource({
    "tay,tay",
    "TÀY,tay",
    "02,tay",
    "H'Mông,hmong",
    "H’mông,hmong",
    "Ê Đê,e_de",
    "ê-đê,e_de",
    "Xơ  Đăng,xo_dang",
    "Nùng Phàn Slình,nung",
    "Người nước ngoài,foreign",
    "Êđê,e_de",
    "Hoa (Hán),hoa",
    "Sán Chay (Cao Lan – Sán Chỉ),san_chay",
    "Sán Chay (Cao Lan),san_chay",
    "Dao (Mán),dao",
    "Tầy,tay",
    "Cờ Lao,co_lao",
    "Dân tộc Tày,tay",
    "DT Nùng,nung",
    "H´Mông,hmong",
    "Bru – Vân Kiều,bru_van_kieu",
    "Gié Triêng,gie_trieng",
    "Stiêng,xtieng",
    "Sán Chí,san_chay",
    "Tày (Nùng),",
    "Tày/Nùng,",
    "DT Khác,",
    "Tay Ba Lô,",
    "2,"
  })
  void readsEthnicGroups(String text, String expected) {
    assertEquals(expected, Intake.CONTEXT.ethnicities().code(text).orElse(null));
  }

  @Test
  void recognisesOldToneMarksAndDecomposedLetters() {
    assertEquals(VietnameseText.matchingKey("hòa THỦY"), VietnameseText.matchingKey("Hoà thuỷ"));
    assertEquals(VietnameseText.matchingKey("Ho\u0300a"), VietnameseText.matchingKey("Hoa\u0300"));
    assertEquals("Nông", VietnameseText.clean("\u00a0\u200b Nông\t\u3000"));
  }

  @Test
  void leavesEmptyCellsNotGiven() throws Exception {
    ReceivedLine line =
        Intake.line(
            folder, "household", Intake.household("tv", "", "income_per_capita", " \u00a0"));
    assertNull(Intake.value(line, "household", "tv"));
    assertNull(Intake.value(line, "household", "income_per_capita"));
    assertEquals(List.of(), line.findings());
  }

  @Test
  void readsTicksOfKnownStandardsAsBooleans() throws Exception {
    ReceivedLine line =
        Intake.line(folder, "household", Intake.household("dep_water", "1", "dep_x", "1"));
    assertEquals(true, Intake.value(line, "household", "dep_water"));
    assertNull(Intake.value(line, "household", "dep_employment"));
  }

  private static Reading number(ColumnType type, Notation notation, String text) {
    return new NumberReader(column(type, null), notation).read(text, CellKind.TEXT);
  }

  private static Column column(ColumnType type, BigDecimal minimum) {
    return new Column("quantity", type, Need.OPTIONAL, List.of(), minimum, null);
  }
}
