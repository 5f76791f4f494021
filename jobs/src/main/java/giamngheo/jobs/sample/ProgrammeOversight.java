package giamngheo.jobs.sample;

import giamngheo.warehouse.table.FeedbackTable;
import giamngheo.warehouse.table.InspectionTable;
import giamngheo.warehouse.table.StaffTable;
import giamngheo.warehouse.table.SubmissionTable;
import giamngheo.warehouse.table.TargetTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who should be trained, what was inspected and said, what should be reached, and what came. */
final class ProgrammeOversight {
  private static final String AGENCY = "Phòng Lao động, Thương binh, Xã hội – Dân tộc";
  private static final List<String> FOUND =
      List.of(
          "Hồ sơ hộ chưa đủ chữ ký",
          "Danh sách hộ thụ hưởng chưa niêm yết công khai",
          "Chậm giải ngân so với kế hoạch",
          "Chưa cập nhật sổ theo dõi mô hình");
  private static final List<String> SAID =
      List.of("Bình xét hộ nghèo", "Chất lượng con giống", "Chậm chi trả hỗ trợ", "Nước sinh hoạt");
  private static final List<String> CHANNELS =
      List.of("fatherland_front", "meeting", "petition", "hotline");
  private static final List<String> OFFICES =
      List.of(
          "Phòng Tài chính – Kế hoạch",
          "Phòng Nông nghiệp và Phát triển nông thôn",
          "Phòng Văn hóa và Thông tin",
          "Phòng Y tế",
          "Phòng Tư pháp",
          "Trung tâm Dịch vụ nông nghiệp",
          "Ủy ban Mặt trận Tổ quốc Việt Nam");
  private static final Map<String, Integer> STAFF =
      Map.of(
          "cadre_district", 10,
          "legal_aid", 22,
          "social_work", 26,
          "gender_equality", 22,
          "collaborator", 36);

  private final List<Commune> communes;
  private final String district;
  private final int year;
  private final boolean isLatest;
  private final RandomDraw draw;

  ProgrammeOversight(
      List<Commune> communes, String district, int year, boolean isLatest, long seed) {
    this.communes = communes;
    this.district = district;
    this.year = year;
    this.isLatest = isLatest;
    this.draw = RandomDraw.of(seed, "oversight", year);
  }

  /** Staff of the district's offices, and of each commune and its hamlets. */
  List<Line> staff() {
    List<Line> lines = new ArrayList<>();
    STAFF.keySet().stream()
        .sorted()
        .forEach(group -> lines.add(staff(district, group, STAFF.get(group))));
    for (Commune commune : communes) {
      lines.add(staff(commune.code(), "cadre_commune", 2));
      lines.add(staff(commune.code(), "cadre_hamlet", commune.hamlets().size()));
    }
    return lines;
  }

  private Line staff(String area, String group, int persons) {
    return Line.of(StaffTable.TABLE)
        .set(StaffTable.YEAR, year)
        .set(StaffTable.AREA_CODE, area)
        .set(StaffTable.GROUP, group)
        .set(StaffTable.PERSONS, persons)
        .set(StaffTable.FEMALE, persons * 2 / 5);
  }

  /** Six planned visits and two unscheduled; some findings settled, some late, some open. */
  List<Line> inspections() {
    List<Line> lines = new ArrayList<>();
    for (int visit = 0; visit < 8; visit++) {
      boolean planned = visit < 6;
      LocalDate day = LocalDate.of(year, 3 + visit, draw.between(2, 25));
      Line base =
          Line.of(InspectionTable.TABLE)
              .set(InspectionTable.INSPECTION_ID, "KT-%d-%02d".formatted(year, visit + 1))
              .set(InspectionTable.DATE, day)
              .set(InspectionTable.AGENCY, AGENCY)
              .set(InspectionTable.AREA_CODE, communes.get((visit * 5 + year) % 18).code())
              .set(
                  InspectionTable.SCOPE,
                  planned ? "Kiểm tra theo kế hoạch (giả định)" : "Kiểm tra đột xuất (giả định)")
              .set(InspectionTable.PLANNED, planned);
      int findings = visit % 3;
      if (findings == 0) {
        lines.add(base);
      }
      for (int number = 1; number <= findings; number++) {
        lines.add(finding(base.copy(), number, day));
      }
    }
    return lines;
  }

  private Line finding(Line line, int number, LocalDate day) {
    LocalDate due = day.plusDays(60);
    LocalDate resolved = day.plusDays(draw.between(15, 90));
    boolean open = isLatest && draw.chance(0.45);
    return line.set(InspectionTable.FINDING_NO, Integer.toString(number))
        .set(InspectionTable.FINDING, draw.pick(FOUND))
        .set(InspectionTable.RECOMMENDATION, "Khắc phục và báo cáo Ủy ban nhân dân huyện")
        .set(InspectionTable.DUE_DATE, due)
        .set(InspectionTable.RESOLVED_DATE, open ? null : resolved);
  }

  /** What people said through social supervision. */
  List<Line> feedback() {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      LocalDate day = LocalDate.of(year, 2 + draw.between(0, 9), draw.between(1, 27));
      boolean closed = !isLatest || draw.chance(0.6);
      lines.add(
          Line.of(FeedbackTable.TABLE)
              .set(FeedbackTable.DATE, day)
              .set(FeedbackTable.AREA_CODE, draw.pick(communes).code())
              .set(FeedbackTable.CHANNEL, draw.pick(CHANNELS))
              .set(FeedbackTable.TOPIC, draw.pick(SAID))
              .set(
                  FeedbackTable.STATUS,
                  closed ? "closed" : draw.chance(0.5) ? "answered" : "received")
              .set(FeedbackTable.CLOSED_DATE, closed ? day.plusDays(draw.between(5, 40)) : null));
    }
    return lines;
  }

  /** What the district set itself; the published totals fall by about three points a year. */
  List<Line> targets() {
    int sinceStart = year - 2021;
    return List.of(
        target("poor_rate", 12.2 - 3.0 * sinceStart),
        target("near_poor_rate", 12.0 - 1.3 * sinceStart),
        target("staff_trained", 100),
        target("disbursed", 95));
  }

  private Line target(String indicator, double value) {
    return Line.of(TargetTable.TABLE)
        .set(TargetTable.INDICATOR, indicator)
        .set(TargetTable.AREA_CODE, district)
        .set(TargetTable.YEAR, year)
        .set(TargetTable.VALUE, BigDecimal.valueOf(Math.round(value * 10), 1))
        .set(
            TargetTable.DOCUMENT,
            "Nghị quyết số 45/NQ-HĐND ngày 20/12/%d (giả định)".formatted(year - 1));
  }

  /** Half-year and yearly reports: most in time, some late, a few never. */
  List<Line> submissions() {
    List<Line> lines = new ArrayList<>();
    communes.forEach(commune -> addReports(lines, SubmissionTable.AREA_CODE, commune.code()));
    OFFICES.forEach(office -> addReports(lines, SubmissionTable.AGENCY, office));
    addReports(lines, SubmissionTable.AREA_CODE, district);
    return lines;
  }

  private void addReports(List<Line> lines, String column, String sender) {
    boolean isDistrict = sender.equals(district);
    LocalDate half = LocalDate.of(year, 5, isDistrict ? 30 : 10);
    LocalDate whole = LocalDate.of(year, isDistrict ? 11 : 10, isDistrict ? 7 : 20);
    add(lines, column, sender, "monitoring-report-6m", year + "-6m", half);
    add(lines, column, sender, "monitoring-report-year", Integer.toString(year), whole);
    if (column.equals(SubmissionTable.AREA_CODE)) {
      LocalDate review = LocalDate.of(year, 11, isDistrict ? 11 : 6);
      add(lines, column, sender, "review-result", Integer.toString(year), review);
    }
  }

  private void add(
      List<Line> lines,
      String column,
      String sender,
      String form,
      String period,
      LocalDate before) {
    double luck = draw.unit();
    if (luck > 0.93) {
      return;
    }
    int late = luck > 0.75 ? draw.between(0, 9) : -draw.between(1, 6);
    lines.add(
        Line.of(SubmissionTable.TABLE)
            .set(SubmissionTable.FORM, form)
            .set(SubmissionTable.PERIOD, period)
            .set(column, sender)
            .set(SubmissionTable.DUE_DATE, before.minusDays(1))
            .set(
                SubmissionTable.RECEIVED_AT,
                before.plusDays(late)
                    + "T%02d:%02d:00".formatted(draw.between(8, 16), draw.between(0, 59)))
            .set(SubmissionTable.DOCUMENT, "Báo cáo giám sát năm %d (giả định)".formatted(year)));
  }
}
