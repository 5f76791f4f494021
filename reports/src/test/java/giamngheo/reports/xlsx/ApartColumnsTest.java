package giamngheo.reports.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Name and hamlet of a list, one column on paper and two in a workbook. */
class ApartColumnsTest {
  private static final List<Heading> HEADINGS =
      List.of(
          Heading.leaf("STT hộ", "A", ColumnKind.ORDINAL, 1),
          Heading.leaf("Họ, tên; thôn, tổ dân phố", "C", ColumnKind.TEXT, 5),
          Heading.leaf("Nghèo mới", "5", ColumnKind.TICK, 1));

  @Test
  void everyMemberHasTheHamletOfTheHousehold() {
    Form apart =
        ApartColumns.of(
            list(
                HEADINGS,
                row("", null, "Thôn Nà Lay: 2 hộ; 3 khẩu", null),
                row("h1", "1", "Hoàng Thị Mẫu; Thôn Nà Lay, Xã Bắc Quỳnh", "x"),
                row("h1", null, "Hoàng Văn; Mẫu", null),
                row("h2", "2", "Dương; Công Mẫu; Thôn Đông Đằng", null),
                row("h3", "3", "Không rõ thôn", null),
                row("h3", null, "Thành viên", null)));
    assertEquals(
        List.of("STT hộ", "Họ, tên", "Thôn, tổ dân phố", "Nghèo mới"),
        apart.headings().stream().map(Heading::text).toList());
    assertEquals(
        List.of("A", "C", "", "5"), apart.headings().stream().map(Heading::number).toList());
    assertEquals(
        List.of(
            " | Thôn Nà Lay: 2 hộ; 3 khẩu |  | ",
            "1 | Hoàng Thị Mẫu | Thôn Nà Lay, Xã Bắc Quỳnh | x",
            " | Hoàng Văn; Mẫu | Thôn Nà Lay, Xã Bắc Quỳnh | ",
            "2 | Dương; Công Mẫu | Thôn Đông Đằng | ",
            "3 | Không rõ thôn |  | ",
            " | Thành viên |  | "),
        apart.rows().stream().map(ApartColumnsTest::words).toList());
  }

  @Test
  void aTableAndAListOfOneThingAColumnStayAsTheyAre() {
    Form table = list(HEADINGS.subList(0, 2), row("h1", "1", "Tày; Nùng"));
    assertSame(table, ApartColumns.of(table), "a table has no ticks");
    List<Heading> plain =
        List.of(HEADINGS.get(0), Heading.leaf("Họ, tên", "C", ColumnKind.TEXT, 5), HEADINGS.get(2));
    Form list = list(plain, row("h1", "1", "Mẫu; Thôn", "x"));
    assertSame(list, ApartColumns.of(list), "its heading names one thing");
  }

  private static Form list(List<Heading> headings, FormRow... rows) {
    return new Form(
        "list-poor",
        "list-poor-06325-2024",
        new DocumentBlock("", "UBND", "", "", List.of(), List.of(), List.of()),
        "Danh sách",
        List.of(),
        "",
        headings,
        List.of(rows),
        List.of(),
        Optional.empty(),
        "",
        "list-poor|06325|2024");
  }

  private static FormRow row(String key, String... words) {
    return new FormRow(
        key,
        Emphasis.NORMAL,
        Arrays.stream(words)
            .map(word -> word == null ? FormCell.blank() : FormCell.text(word))
            .toList());
  }

  private static String words(FormRow row) {
    return String.join(
        " | ", row.cells().stream().map(cell -> Objects.toString(cell.text(), "")).toList());
  }
}
