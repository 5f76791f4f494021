package giamngheo.warehouse.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.file.line.ReceivedLine;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of the programme at the edges of what is accepted, refused and doubted. */
class ProgrammeChecksTest {
  @TempDir Path folder;

  private static Map<String, String> cells(String row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String cell : row.split("\\|", -1)) {
      int equals = cell.indexOf('=');
      cells.put(cell.substring(0, equals).strip(), cell.substring(equals + 1).strip());
    }
    return cells;
  }

  private List<String> faults(String dataset, String base, String changes) throws Exception {
    Map<String, String> cells = cells(base);
    cells.putAll(cells(changes));
    ReceivedLine line = Intake.line(folder, dataset, cells);
    return Intake.faults(line);
  }

  private static List<String> expected(String finding) {
    return finding == null ? List.of() : List.of(finding);
  }

  @ParameterizedTest
  @CsvSource({
    "subproject=7.1,",
    "subproject=7.3,UNKNOWN_CODE subproject",
    "subproject=6.1,UNKNOWN_CODE subproject",
    "project=2|subproject=2,",
    "project=0|subproject=,OUT_OF_RANGE project",
    "project=8|subproject=,OUT_OF_RANGE project",
    "project=5|subproject=|area_code=185,PROJECT_NOT_APPLICABLE project",
    "project=5|subproject=|area_code=181,",
    "project=5|subproject=|area_code=20,",
    "project=1|subproject=1.1|area_code=06328,PROJECT_NOT_APPLICABLE project",
    "area_code=99999,UNKNOWN_AREA area_code",
    "year=2025|area_code=185|start_date=2025-06-30,",
    "year=2025|area_code=185|start_date=2025-07-01,UNKNOWN_AREA area_code",
    "year=2025|area_code=185|start_date=,",
    "year=2026|area_code=185|start_date=,UNKNOWN_AREA area_code",
    "start_date=2024-05-10|end_date=2024-05-10,",
    "start_date=2024-05-10|end_date=2024-05-09,BAD_DATE end_date",
    "start_date=2023-12-31,OTHER_YEAR start_date",
    "start_date=2023-12-31|end_date=2024-01-02,",
    "start_date=2025-01-01,OTHER_YEAR start_date",
    "status=done|actual_quantity=,QUANTITY_MISSING actual_quantity",
    "status=done|actual_quantity=0,",
    "status=ongoing|actual_quantity=,",
    "planned_participants=1000,",
    "planned_participants=1001,PARTICIPANTS_UNUSUAL planned_participants",
    "kind=khác,UNKNOWN_CODE kind",
    "lead_agency=Phòng LĐTBXH-DT,",
    "lead_agency=phòng lao động - thương binh - xã hội - dân tộc huyện Bắc Sơn,",
    "lead_agency=Phòng Kế hoạch,UNKNOWN_AGENCY lead_agency"
  })
  void judgesActivities(String changes, String finding) throws Exception {
    String base = "activity_id=A1|year=2024|project=7|subproject=7.1|kind=training|status=planned";
    assertEquals(expected(finding), faults("activity", base, changes));
  }

  @ParameterizedTest
  @CsvSource({
    "female=30|ethnic_minority=30|attendances=30,",
    "female=31,OUT_OF_RANGE female",
    "ethnic_minority=31,OUT_OF_RANGE ethnic_minority",
    "attendances=29,OUT_OF_RANGE attendances",
    "persons=,MISSING_VALUE persons",
    "group=,MISSING_VALUE group",
    "persons=|group=|household_id=H1,"
  })
  void judgesParticipation(String changes, String finding) throws Exception {
    String base = "activity_id=A1|group=cadre_commune|persons=30";
    assertEquals(expected(finding), faults("participation", base, changes));
  }

  @ParameterizedTest
  @CsvSource({
    "amount=1000000,",
    "amount=999999,AMOUNT_UNIT_DOUBTFUL amount",
    "amount=0,",
    "amount=10000000000000,",
    "amount=10000000000001,AMOUNT_UNIT_DOUBTFUL amount",
    "amount=-1000000,OUT_OF_RANGE amount",
    "item=adjusted|amount=-1,OUT_OF_RANGE amount",
    "amount=1000000.5,NOT_A_NUMBER amount",
    "amount=,MISSING_VALUE amount",
    "area_code=,MISSING_VALUE area_code",
    "area_code=|lead_agency=Phòng Tài chính - Kế hoạch,",
    "capital=other,UNKNOWN_CODE capital"
  })
  void judgesMoney(String changes, String finding) throws Exception {
    String base =
        "year=2024|project=7|subproject=7.2|area_code=185|capital=recurrent|source=central"
            + "|item=allocated|amount=150000000";
    assertEquals(expected(finding), faults("budget", base, changes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quyết định số 4568/QĐ-UBND, ngày 22/12/2023 về dự toán năm 2024;",
        "Quyết định số 4568/QĐ-UBND, ngày 22/12/2024 về dự toán năm 2024;"
            + "DOCUMENT_DOUBTFUL document",
        "Quyết định số 12/QĐ-UBND ngày 30/11/2024;",
        "Quyết định số 12/QĐ-UBND ngày 01/12/2024;DOCUMENT_DOUBTFUL document",
        "Kế hoạch số 5/KH-UBND ngày 15/3/2024 căn cứ Quyết định số 4568/QĐ-UBND ngày 14/3/2024;",
        "Kế hoạch số 5/KH-UBND ngày 15/3/2024 căn cứ Quyết định số 4568/QĐ-UBND ngày 16/3/2024;"
            + "DOCUMENT_DOUBTFUL document",
        "Nghị quyết số 3/NQ-HĐND bố trí năm 20243;DOCUMENT_DOUBTFUL document",
        "Nghị quyết số 3/NQ-HĐND ngày 31/02/2024;DOCUMENT_DOUBTFUL document",
        "Kế hoạch số: /KH - UBND năm 2024;DOCUMENT_DOUBTFUL document",
        "Kế hoạch số 7/KH-UBND ngày tháng 3 năm 2024;DOCUMENT_DOUBTFUL document",
        "Kế hoạch số 7/KH-UBND ngày 5 tháng 3 năm 2024;",
        "Kế hoạch số 7/KH-UBND năm 2023;DOCUMENT_DOUBTFUL document",
        "Kế hoạch số 7/KH-UBND giai đoạn 2021 - 2025;"
      })
  void judgesTheDocumentsThatAreCited(String document, String finding) throws Exception {
    String base =
        "year=2024|project=7|subproject=7.2|area_code=185|capital=recurrent|source=central"
            + "|item=allocated|amount=150000000";
    assertEquals(expected(finding), faults("budget", base, "document=" + document));
  }

  @Test
  void aDocumentIsNotLaterThanTheFiguresThatItVouchesFor() throws Exception {
    String base =
        "year=2024|project=7|subproject=7.2|area_code=185|capital=recurrent|source=central"
            + "|item=disbursed|amount=150000000|document=Báo cáo số 9/BC-TCKH ngày 30/6/2024";
    assertEquals(List.of(), faults("budget", base, "as_of=2024-06-30"));
    assertEquals(List.of("DOCUMENT_DOUBTFUL document"), faults("budget", base, "as_of=2024-06-29"));
  }

  @ParameterizedTest
  @CsvSource({
    "due_date=2024-05-02|resolved_date=2024-05-02,",
    "due_date=2024-05-01,DUE_BEFORE_FOUND due_date",
    "resolved_date=2024-05-01,BAD_DATE resolved_date",
    "date=,MISSING_VALUE date"
  })
  void judgesInspections(String changes, String finding) throws Exception {
    String base = "inspection_id=K1|date=2024-05-02|area_code=06328|finding_no=1|finding=x";
    assertEquals(expected(finding), faults("inspection", base, changes));
  }

  @ParameterizedTest
  @CsvSource({
    "received_at=2024-05-09T23:59:59,2024-05-09T23:59:59",
    "received_at=2024-05-09T17:00:00Z,2024-05-10T00:00",
    "received_at=09/05/2024 16:30,2024-05-09T16:30",
    "received_at=2024-05-09 08:00:00+09:00,2024-05-09T06:00",
    "received_at=10/05/2024,2024-05-10T00:00"
  })
  void readsWhenAReportCameAsVietNamTime(String changes, String time) throws Exception {
    Map<String, String> cells = cells("form=monitoring-report-6m|period=2024-6m|area_code=06328");
    cells.putAll(cells(changes));
    ReceivedLine line = Intake.line(folder, "submission", cells);
    assertEquals(List.of(), Intake.faults(line));
    assertEquals(time, Intake.value(line, "submission", "received_at").toString());
    assertEquals(2024, line.reviewYear());
  }

  @Test
  void aTimeThatIsNoneIsRefused() throws Exception {
    assertEquals(
        List.of("BAD_DATE received_at"),
        faults(
            "submission",
            "form=monitoring-report-year|period=2024|agency=Phòng Y tế",
            "received_at=2024-05-09 25:00"));
  }

  @ParameterizedTest
  @CsvSource({
    "form=monitoring-report-year,''",
    "form=bieu-la,UNKNOWN_CODE form",
    "form=bieu-la|due_date=2024-06-01,''",
    "period=quý 2/2024,UNKNOWN_CODE period"
  })
  void aReportThatCameIsOneThatIsOwed(String changes, String finding) throws Exception {
    assertEquals(
        finding.isEmpty() ? List.of() : List.of(finding),
        faults("submission", "form=monitoring-report-6m|period=2024-6m|area_code=06328", changes));
  }

  @ParameterizedTest
  @CsvSource({
    "01,''",
    "staff_trained,''",
    "poor,''",
    "poor_rate,''",
    "near_poor_households,''",
    "multidimensional_reduction,''",
    "poor_rat,UNKNOWN_CODE indicator",
    "poor_share,UNKNOWN_CODE indicator",
    "99,UNKNOWN_CODE indicator"
  })
  void aTargetIsOneOfSomethingThatIsCounted(String indicator, String finding) throws Exception {
    assertEquals(
        finding.isEmpty() ? List.of() : List.of(finding),
        faults("target", "area_code=185|year=2024|value=3.2", "indicator=" + indicator));
  }
}
