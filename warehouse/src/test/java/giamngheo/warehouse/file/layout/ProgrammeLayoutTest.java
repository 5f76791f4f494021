package giamngheo.warehouse.file.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.warehouse.file.line.Intake;
import giamngheo.warehouse.file.line.ReceivedLine;
import giamngheo.warehouse.table.InputTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the programme with Vietnamese headings. */
class ProgrammeLayoutTest {
  private static final SourceLayout DONG = SourceLayout.load(Intake.CONF, "bieu-chuong-trinh");
  private static final SourceLayout MILLION =
      SourceLayout.load(Intake.CONF, "bieu-chuong-trinh-trieu-dong");

  @TempDir Path folder;

  private static Object value(
      ReceivedLine line, String dataset, SourceLayout layout, String column) {
    return Intake.value(line, InputTable.named(dataset).orElseThrow(), layout, column);
  }

  @Test
  void describesEveryColumnOfEveryDatasetOfTheProgramme() {
    for (InputTable table : InputTable.ofProgramme()) {
      assertEquals(
          table.columns().stream().map(column -> column.name()).toList(),
          DONG.of(table.name()).columns().stream().map(ColumnLayout::name).toList());
    }
  }

  @Test
  void moneyInMillionsBecomesDong() throws Exception {
    String content =
        "Năm;Dự án;Tiểu dự án;Cơ quan chủ trì;Loại vốn;Nguồn vốn;Chỉ tiêu;%s;Tính đến ngày\n"
            + "2024;7;7.2;Phòng Tài chính – Kế hoạch;Vốn sự nghiệp;Ngân sách Trung ương;"
            + "Giải ngân;%s;30/6/2024\n";
    Path million =
        Intake.write(
            folder, "trieu.csv", content.formatted("Số tiền (triệu đồng)", "1.234,567891"));
    Path dong =
        Intake.write(folder, "dong.csv", content.formatted("Số tiền (đồng)", "1.234.567.891"));
    ReceivedLine one = Intake.read(million, "budget", MILLION).get(0);
    ReceivedLine other = Intake.read(dong, "budget", DONG).get(0);
    assertEquals(List.of(), Intake.faults(one));
    assertEquals(1_234_567_891L, value(one, "budget", MILLION, "amount"));
    assertEquals(1_234_567_891L, value(other, "budget", DONG, "amount"));
    assertEquals("recurrent", value(one, "budget", MILLION, "capital"));
    assertEquals("disbursed", value(one, "budget", MILLION, "item"));
  }

  @Test
  void aWorkbookOfSeveralSheetsGivesEachDatasetItsOwn() throws Exception {
    Path file = folder.resolve("chuong-trinh.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      sheet(
          book,
          "Hoạt động",
          List.of("Mã hoạt động", "Năm", "Dự án", "Tiểu dự án", "Loại hoạt động", "Tình trạng"),
          List.of("HĐ-01", 2024, 7, 7.1, "Tập huấn", "Đang thực hiện"));
      sheet(
          book,
          "Kiểm tra, giám sát",
          List.of("Mã cuộc kiểm tra", "Ngày", "Mã xã", "Hình thức"),
          List.of("KT-01", "02/05/2024", "06328", "Đột xuất"));
    }
    ReceivedLine activity = Intake.read(file, "activity", DONG).get(0);
    ReceivedLine visit = Intake.read(file, "inspection", DONG).get(0);
    assertEquals(List.of(), Intake.faults(activity));
    assertEquals(
        Map.of("subproject", "7.1", "kind", "training", "status", "ongoing"),
        Map.of(
            "subproject", value(activity, "activity", DONG, "subproject"),
            "kind", value(activity, "activity", DONG, "kind"),
            "status", value(activity, "activity", DONG, "status")));
    assertEquals(false, value(visit, "inspection", DONG, "planned"));
    assertTrue(Intake.faults(visit).isEmpty());
  }

  private static void sheet(Workbook book, String name, List<String> head, List<Object> line) {
    Worksheet sheet = book.newWorksheet(name);
    for (int i = 0; i < head.size(); i++) {
      sheet.value(0, i, head.get(i));
      if (line.get(i) instanceof Number number) {
        sheet.value(1, i, number);
      } else {
        sheet.value(1, i, line.get(i).toString());
      }
    }
  }
}
