package giamngheo.jobs.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.compose.FormComposition;
import giamngheo.jobs.compose.FormSheet;
import giamngheo.jobs.compose.ListComposition;
import giamngheo.jobs.compose.ListSheet;
import giamngheo.jobs.compose.PlaceRow;
import giamngheo.jobs.form.ComposedCell;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.warehouse.area.Places;
import giamngheo.warehouse.refusal.CallerMistake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRendererTest {
  private static final Places PLACES = Places.load(ProjectForms.CONF);
  private static final Agencies AGENCIES = Agencies.load(ProjectForms.CONF);
  private static final Glossary GLOSSARY = Glossary.load(ProjectForms.CONF);
  private static final FormRenderer DRESS = new FormRenderer(PLACES, AGENCIES, GLOSSARY);
  private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 15);

  @Test
  void ordersStoredRowsTotalFirstThenByRunningNumber() {
    Form form = dressed("poor-movement", sheet(12, true), "185", AUTUMN, "draft");
    List<String> keys = form.rows().stream().map(FormRow::key).toList();
    assertEquals(List.of("total", "total/person", "P1", "P1/person", "P2"), keys.subList(0, 5));
    assertEquals("P12/person", keys.get(25));
    assertEquals(
        List.of(false, true, false, true),
        form.rows().subList(0, 4).stream().map(FormRow::continues).toList());
    assertEquals(Emphasis.TOTAL, form.rows().get(1).emphasis());
    assertEquals(Emphasis.NORMAL, form.rows().get(2).emphasis());
    assertEquals(new FormCell(null, "10"), form.rows().get(20).cells().get(0));
    assertEquals("Nơi 10", form.rows().get(20).cells().get(1).text());
    assertEquals(new BigDecimal("7.00"), form.rows().get(20).cells().get(3).value());
  }

  @Test
  void dressesHeadingTitleAndDocument() {
    Form form = dressed("review-result", sheet(1, true), "185", AUTUMN, "draft");
    assertEquals("ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN", form.document().superiorAgency());
    assertEquals("ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN", form.document().issuingAgency());
    assertEquals("Bắc Sơn, ngày … tháng … năm 2024", form.document().placeAndDate());
    assertEquals("TM. ỦY BAN NHÂN DÂN", form.document().rightSignature().get(0));
    assertEquals("review-result-185-2024", form.fileName());
    assertTrue(form.title().startsWith("DỰ THẢO KẾT QUẢ RÀ SOÁT HỘ NGHÈO"), form.title());
    assertEquals(List.of("Rà soát cuối năm 2024, áp dụng năm 2025"), form.subtitles());
    assertEquals(Optional.of("DỰ THẢO"), form.watermark());
    assertEquals("Xã, thị trấn", form.headings().get(1).text());
    Heading households = form.headings().get(3);
    assertEquals("Kết quả rà soát về hộ (dự thảo)", households.text());
    Heading rate = households.children().get(0).children().get(1);
    assertEquals("4=3/1*100", rate.number());
    assertEquals(ColumnKind.RATE, rate.kind());
    Form provisional = dressed("review-result", sheet(1, true), "185", AUTUMN, "provisional");
    assertTrue(provisional.title().contains("KẾT QUẢ SƠ BỘ"), provisional.title());
    assertEquals(Optional.empty(), provisional.watermark());
  }

  @ParameterizedTest
  @CsvSource({
    "06328, 2024-10-15, ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN, ỦY BAN NHÂN DÂN XÃ LONG ĐỐNG, Long Đống,"
        + " 'Thôn, khối phố'",
    "06325, 2024-10-15, ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN, ỦY BAN NHÂN DÂN THỊ TRẤN BẮC SƠN, Bắc Sơn,"
        + " 'Thôn, khối phố'",
    "06325, 2025-10-15, ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, ỦY BAN NHÂN DÂN XÃ BẮC SƠN, Bắc Sơn, 'Thôn,"
        + " khối phố'",
    "20, 2024-10-15, '', ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, Lạng Sơn, 'Huyện, thành phố'",
    "20, 2025-10-15, '', ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN, Lạng Sơn, 'Xã, phường'",
    "vn, 2024-10-15, '', BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI, Hà Nội, 'Tỉnh, thành phố'",
    "vn, 2025-10-15, '', BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, Hà Nội, 'Tỉnh, thành phố'"
  })
  void knowsTheAgencyOfTheDay(
      String area, LocalDate day, String superior, String issuing, String place, String listed) {
    Form form = dressed("causes", sheet(1, true), area, day, "official");
    assertEquals(superior, form.document().superiorAgency());
    assertEquals(issuing, form.document().issuingAgency());
    assertTrue(form.document().placeAndDate().startsWith(place + ", "));
    assertEquals(listed, form.headings().get(1).text());
  }

  @Test
  void hasNoDistrictAfterJune2025() {
    CallerMistake error =
        assertThrows(
            CallerMistake.class,
            () -> dressed("causes", sheet(1, true), "185", LocalDate.of(2025, 7, 1), "draft"));
    assertTrue(error.text().vi().contains("185"), error.text().vi());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05, ngày 05 tháng 01 năm 2024",
    "2019-06-29, ngày 29 tháng 6 năm 2019",
    "2025-02-10, ngày 10 tháng 02 năm 2025",
    "2024-12-01, ngày 01 tháng 12 năm 2024"
  })
  void writesDatesAsTheDecreeSays(LocalDate day, String text) {
    assertEquals(text, Agencies.date(Optional.of(day), 0));
  }

  @Test
  void explainsItsBlanks() {
    List<String> notes = dressed("poor-movement", sheet(2, false), "185", AUTUMN, "draft").notes();
    assertEquals(
        List.of(
            "Để trống số liệu cần danh sách đầu kỳ: chưa có kết quả rà soát năm 2023 của Nơi 2."),
        notes);
    assertEquals(
        "Để trống tổng số hộ dân cư và tỷ lệ: chưa có số liệu dân cư năm 2024 của tất cả địa bàn.",
        dressed("review-result", sheet(2, true), "185", AUTUMN, "draft").notes().get(0));
    assertEquals(
        "Có 14 hộ nghèo chưa rõ ít nhất một chỉ số; chỉ số chưa rõ không được tính là thiếu hụt.",
        dressed("poor-deprivation", sheet(2, true), "185", AUTUMN, "draft").notes().get(0));
    List<String> groups = dressed("subject-groups", sheet(2, true), "185", AUTUMN, "draft").notes();
    assertEquals(2, groups.size(), "its own remark, and what its formula gives");
    assertTrue(groups.get(1).contains("(cột 5: Tổng cộng -28/-28, Nơi 1 -14/-14,"), groups.get(1));
  }

  @Test
  void ordersListsByHouseholdAndMember() {
    FormDefinition list = ProjectForms.form("list-poor");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int household = 1; household <= 11; household++) {
      for (int member = 1; member <= 2; member++) {
        Map<String, Object> line = new HashMap<>();
        line.put("household_id", "06325/" + household);
        line.put("member_no", member);
        line.put("relationship", member == 2 ? "head" : "child");
        line.put("merit_household", true);
        line.put("full_name", "Người " + member);
        line.put("place", household < 5 ? "Thôn Nà Lay, Xã Long Đống" : "Thôn 2, Xã Vạn Thủy");
        lines.add(line);
      }
    }
    List<ComposedCell> cells =
        new ArrayList<>(
            ListComposition.compose(list, new ListSheet("06325", 2024, lines), GLOSSARY, "vi"));
    Collections.shuffle(cells, new Random(7));
    Form form = DRESS.dress(list, occasion("185", AUTUMN, "draft"), cells);
    assertEquals(
        List.of("", "", "06325/1", "06325/1/1", "06325/2"),
        form.rows().stream().map(FormRow::key).toList().subList(0, 5));
    assertEquals("06325/11/1", form.rows().get(25).key());
    assertEquals("x", form.rows().get(2).cells().get(10).text());
    assertEquals(FormCell.blank(), form.rows().get(3).cells().get(10));
    assertEquals(ColumnKind.TICK, form.headings().get(7).kind());
    assertEquals(
        List.of("I", "Xã Long Đống: 4 hộ, 8 nhân khẩu", "II", "Xã Vạn Thủy: 7 hộ, 14 nhân khẩu"),
        texts(form, Emphasis.PART));
    assertEquals(
        List.of("Thôn Nà Lay: 4 hộ, 8 nhân khẩu", "Thôn 2: 7 hộ, 14 nhân khẩu"),
        texts(form, Emphasis.GROUP));
    assertEquals(
        List.of(
            "Tổng cộng 11 hộ, 22 nhân khẩu (Xã Long Đống: 4 hộ, 8 nhân khẩu; Xã Vạn Thủy: 7 hộ, 14"
                + " nhân khẩu).",
            "Có 11 hộ để trống cột nguồn gốc (mới, tái, cũ): chưa có danh sách năm 2023."),
        form.notes().subList(0, 2));
  }

  private static List<String> texts(Form form, Emphasis emphasis) {
    return form.rows().stream()
        .filter(row -> row.emphasis() == emphasis)
        .flatMap(row -> row.cells().stream())
        .map(FormCell::text)
        .filter(Objects::nonNull)
        .toList();
  }

  @Test
  void theListOfOneCommuneHasHamletsOnly() {
    FormDefinition list = ProjectForms.form("list-poor");
    List<Map<String, Object>> lines = new ArrayList<>();
    for (String hamlet : List.of("Thôn 1, 2", "Thôn 1, 2", "")) {
      Map<String, Object> line = new HashMap<>();
      line.put("household_id", "06328/" + lines.size());
      line.put("member_no", 1);
      line.put("relationship", "head");
      line.put("full_name", "Người");
      line.put("place", hamlet);
      lines.add(line);
    }
    List<ComposedCell> cells =
        ListComposition.compose(list, new ListSheet("06328", 2024, lines), GLOSSARY, "vi");
    Form form = DRESS.dress(list, occasion("06328", AUTUMN, "draft"), cells);
    assertEquals(List.of(), texts(form, Emphasis.PART));
    assertEquals(
        List.of("Thôn 1, 2: 2 hộ, 2 nhân khẩu", "Không ghi thôn, khối phố: 1 hộ, 1 nhân khẩu"),
        texts(form, Emphasis.GROUP));
  }

  @Test
  void reportsOwedAreOneLineASenderWithAColumnForEach() {
    FormDefinition form = ProjectForms.form("submission-status");
    List<ComposedCell> cells = new ArrayList<>();
    owed("total", "Tổng cộng", "", "", cells);
    owed("form/monitoring-report-6m/2024-6m", "– Báo cáo sáu tháng", "", "", cells);
    for (String sender : List.of("06325", "06328", "06331")) {
      owed(sender, "Xã " + sender, "", "", cells);
    }
    String report = "/monitoring-report-6m/2024-6m";
    owed("06325" + report, "– Báo cáo", "09/05/2024", "08/05/2024", cells);
    owed("06328" + report, "– Báo cáo", "09/05/2024", "17/05/2024", cells);
    cells.add(ComposedCell.figure("06328" + report, "", "4", BigDecimal.ONE));
    cells.add(ComposedCell.figure("06328" + report, "", "5", BigDecimal.valueOf(8)));
    owed("06331" + report, "– Báo cáo", "10/11/2024", "", cells);
    cells.add(ComposedCell.figure("06331" + report, "", "6", BigDecimal.ONE));
    Form printed = DRESS.dress(form, occasion("185", AUTUMN, "draft"), cells);
    assertEquals(
        "Báo cáo sáu tháng (hạn 09/05/2024)", printed.headings().get(2).children().get(0).text());
    assertEquals(
        List.of("total", "06325", "06328", "06331"),
        printed.rows().stream().map(FormRow::key).toList());
    assertEquals(
        List.of("08/05/2024", "17/05/2024 (chậm 8 ngày)", "chưa nộp; hạn 10/11/2024"),
        printed.rows().stream().skip(1).map(row -> row.cells().get(2).text()).toList());
    assertEquals("2", printed.rows().get(2).cells().get(0).text());
  }

  private static void owed(
      String key, String label, String due, String received, List<ComposedCell> cells) {
    cells.add(ComposedCell.text(key, label, "B", label));
    Map.of("C", due, "D", received)
        .forEach(
            (column, day) -> {
              if (!day.isEmpty()) {
                cells.add(ComposedCell.text(key, label, column, day));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "year, causes-185-2024",
    "6m, causes-185-2024-6m",
    "adhoc:2024-06-30, causes-185-2024-adhoc-2024-06-30"
  })
  void namesTheFileByFormAreaYearAndPeriod(String period, String name) {
    PrintContext occasion =
        new PrintContext("185", 2024, period, AUTUMN, Signing.BY_HAND, "draft", "", "vi");
    assertEquals(name, occasion.fileName("causes"));
  }

  @ParameterizedTest
  @CsvSource({
    "poor-movement, 06325, 2025-10-15, true, true",
    "poor-movement, 20, 2025-10-15, true, true",
    "poor-movement, 06325, 2024-10-15, true, false",
    "poor-movement, 06325, 2025-10-15, false, false",
    "review-result, 06325, 2025-10-15, true, false",
  })
  void saysWhereLastYearsFiguresWereRestated(
      String id, String area, LocalDate day, boolean openingKnown, boolean told) {
    Form form = dressed(id, sheet(1, openingKnown), area, day, "draft");
    assertEquals(
        told,
        form.notes().stream()
            .anyMatch(note -> note.contains("năm 2024, tính theo địa bàn hành chính của năm 2025")),
        form.notes().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "06328, 2025-06-30, ''",
    "06328, 2025-07-01, 'Địa bàn: Xã Long Đống, Huyện Bắc Sơn, theo địa giới hành chính ngày"
        + " 15/10/2024'",
    "185, 2025-07-01, 'Địa bàn: Huyện Bắc Sơn, Tỉnh Lạng Sơn, theo địa giới hành chính ngày"
        + " 15/10/2024'",
    "20, 2025-07-01, ''"
  })
  void whereAnotherUnitSignsTheAreaIsNamed(String area, LocalDate signed, String line) {
    Signing signing = new Signing(Optional.empty(), Optional.of(signed));
    PrintContext occasion =
        new PrintContext(area, 2024, "year", AUTUMN, signing, "provisional", "Bản nháp", "vi");
    FormDefinition form = ProjectForms.form("causes");
    List<String> subtitles = DRESS.dress(form, occasion, List.of()).subtitles();
    assertEquals(
        line.isEmpty() ? List.of() : List.of(line), subtitles.subList(1, subtitles.size()));
  }

  @Test
  void aTableIsAnAnnexOfTheReportThatHasTheNumber() {
    FormDefinition form = ProjectForms.form("causes");
    LocalDate day = LocalDate.of(2024, 12, 20);
    Form alone = DRESS.dress(form, signed(Signing.BY_HAND), List.of());
    assertEquals("", alone.document().number());
    assertTrue(!alone.document().annex() && !alone.document().rightSignature().isEmpty());
    assertEquals("Biểu số 10", alone.document().mark());
    Form annex =
        DRESS.dress(form, signed(new Signing(Optional.of("5"), Optional.of(day))), List.of());
    assertTrue(annex.document().annex() && annex.document().rightSignature().isEmpty());
    assertEquals(
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 20 tháng 12 năm 2024 của Ủy ban nhân dân huyện Bắc"
            + " Sơn)",
        annex.subtitles().get(1));
    Form decided =
        DRESS.dress(
            form, signed(new Signing(Optional.of("125/QĐ-UBND"), Optional.of(day))), List.of());
    assertTrue(
        decided.subtitles().get(1).startsWith("(Kèm theo Quyết định số 125/QĐ-UBND"),
        decided.subtitles().toString());
    Form own =
        DRESS.dress(form, signed(new Signing(Optional.of("5"), Optional.of(day), true)), List.of());
    assertEquals("Số: 05/BC-UBND", own.document().number());
    assertEquals(1, own.subtitles().size());
  }

  private static PrintContext signed(Signing signing) {
    return new PrintContext("185", 2024, "year", AUTUMN, signing, "provisional", "", "vi");
  }

  @Test
  void columnsOfOtherProvincesAreLeftOutWhereTheyAreEmpty() {
    Form form = dressed("poor-by-standard", sheet(1, true), "185", AUTUMN, "draft");
    assertTrue(
        form.notes().stream().anyMatch(note -> note.startsWith("Không in các cột 4, 8, 12")),
        form.notes().toString());
    int printed = form.rows().get(0).cells().size();
    assertEquals(ProjectForms.form("poor-by-standard").leaves().size() - 5, printed);
  }

  @Test
  void earlierFiguresAreWrittenAsTheTableWritesThem() {
    FormDefinition definition = ProjectForms.form("review-result");
    List<ComposedCell> cells =
        FormComposition.compose(definition, sums(definition, sheet(1, true)), "vi");
    Map<String, BigDecimal> before = new HashMap<>();
    before.put("3", new BigDecimal("1397"));
    before.put("4", new BigDecimal("2586.5"));
    PublicationNotes supplement =
        new PublicationNotes(
            List.of(),
            Optional.of(
                new PublicationNotes.Earlier("2024-185-provisional-1", Map.of("total", before))),
            List.of());
    Form form = DRESS.dress(definition, occasion("185", AUTUMN, "official"), cells, supplement);
    String note = form.notes().get(form.notes().size() - 1);
    assertTrue(note.endsWith("3: 1.397; 4: 2.586,50"), note);
  }

  private static Form dressed(
      String id, FormSheet sheet, String area, LocalDate day, String state) {
    FormDefinition form = ProjectForms.form(id);
    List<ComposedCell> cells =
        new ArrayList<>(FormComposition.compose(form, sums(form, sheet), "vi"));
    Collections.shuffle(cells, new Random(5));
    return DRESS.dress(form, occasion(area, day, state), cells);
  }

  private static PrintContext occasion(String area, LocalDate day, String state) {
    return new PrintContext(
        area, day.getYear(), "year", day, Signing.BY_HAND, state, "Bản nháp", "vi");
  }

  /** Places without figures yet; the opening of the last one is known or not. */
  private static FormSheet sheet(int number, boolean lastOpeningKnown) {
    List<PlaceRow> places = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      places.add(
          new PlaceRow(
              "P" + i, "Nơi " + i, Map.of(), Optional.empty(), i < number || lastOpeningKnown));
    }
    return new FormSheet("185", 2024, places, Optional.empty());
  }

  private static FormSheet sums(FormDefinition form, FormSheet sheet) {
    Map<String, BigDecimal> sums = new HashMap<>();
    form.items().forEach(item -> sums.put(item.id(), new BigDecimal(7)));
    return new FormSheet(
        sheet.areaCode(),
        sheet.year(),
        sheet.places().stream()
            .map(
                place ->
                    new PlaceRow(
                        place.key(), place.label(), sums, place.population(), place.openingKnown()))
            .toList(),
        sheet.totalPopulation());
  }
}
