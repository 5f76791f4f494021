package giamngheo.reports;

import static giamngheo.reports.model.ColumnKind.COUNT;
import static giamngheo.reports.model.ColumnKind.ORDINAL;
import static giamngheo.reports.model.ColumnKind.RATE;
import static giamngheo.reports.model.ColumnKind.TEXT;
import static giamngheo.reports.model.ColumnKind.TICK;

import giamngheo.reports.model.DocumentBlock;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.Form;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Forms of made-up figures and made-up people. */
public final class SampleForms {
  static final List<String> COMMUNES =
      List.of(
          "Thị trấn Bắc Sơn",
          "Xã Long Đống",
          "Xã Vạn Thủy",
          "Xã Đồng Ý",
          "Xã Tân Tri",
          "Xã Bắc Quỳnh",
          "Xã Hưng Vũ",
          "Xã Tân Lập",
          "Xã Vũ Sơn",
          "Xã Chiêu Vũ",
          "Xã Tân Hương",
          "Xã Chiến Thắng",
          "Xã Vũ Lăng",
          "Xã Trấn Yên",
          "Xã Vũ Lễ",
          "Xã Nhất Hòa",
          "Xã Nhất Tiến",
          "Xã Tân Thành");

  private SampleForms() {}

  static DocumentBlock document() {
    return new DocumentBlock(
        "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN",
        "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN",
        "Số: ……/BC-UBND",
        "Bắc Sơn, ngày …… tháng …… năm 2024",
        List.of("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"),
        List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)"),
        List.of());
  }

  static Form form(String id, String title, List<Heading> headings, List<FormRow> rows) {
    return new Form(
        id,
        id + "-185-2024",
        document(),
        title,
        List.of("(Rà soát cuối năm 2024, áp dụng năm 2025)"),
        "Đơn vị tính: hộ, người, %",
        headings,
        rows,
        List.of("Ghi chú: số liệu minh họa, không phải số liệu thật."),
        Optional.of("DỰ THẢO"),
        "Bản draft-7f3a · chuẩn vn-2022-2025 · bản đồ ngày 15/10/2024 · dữ liệu đến 20/11/2024"
            + " 08:15",
        id + "|185|2024");
  }

  static Form withRows(Form form, List<FormRow> rows) {
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        rows,
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source());
  }

  public static Form withDocument(Form form, DocumentBlock document) {
    return new Form(
        form.id(),
        form.fileName(),
        document,
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source());
  }

  static Form withNotes(Form form, List<String> notes) {
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        notes,
        form.watermark(),
        form.stamp(),
        form.source());
  }

  static Form withStamp(Form form, String stamp) {
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        form.watermark(),
        stamp,
        form.source());
  }

  static Form withFileName(Form form, String fileName) {
    return new Form(
        form.id(),
        fileName,
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        form.watermark(),
        form.stamp(),
        form.source());
  }

  public static Form released(Form form) {
    return new Form(
        form.id(),
        form.fileName(),
        form.document(),
        form.title(),
        form.subtitles(),
        form.unitLine(),
        form.headings(),
        form.rows(),
        form.notes(),
        Optional.empty(),
        form.stamp(),
        form.source());
  }

  public static Form reviewResult() {
    List<Heading> headings =
        List.of(
            Heading.leaf("STT", "A", ORDINAL, 0.6),
            Heading.leaf("Xã, thị trấn", "B", TEXT, 3),
            Heading.group(
                "Tổng số hộ dân cư", List.of(count("Số hộ", "1"), count("Nhân khẩu", "2"))),
            Heading.group("Kết quả rà soát về hộ (chính thức)", shares(3, 1, "Số hộ")),
            Heading.group("Kết quả rà soát về khẩu (chính thức)", shares(9, 2, "Số khẩu")));
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            "total",
            Emphasis.TOTAL,
            "",
            "Tổng cộng",
            17328,
            73821,
            1017,
            "5,87",
            1299,
            "7,50",
            412,
            "2,38",
            4321,
            "5,85",
            5588,
            "7,57",
            1730,
            "2,34"));
    for (int i = 0; i < COMMUNES.size(); i++) {
      int households = 700 + 37 * i;
      rows.add(
          row(
              "0632" + i,
              Emphasis.NORMAL,
              i + 1,
              COMMUNES.get(i),
              households,
              households * 4 + i,
              40 + i,
              "5,12",
              61 + i,
              "7,05",
              20,
              "2,00",
              170 + i,
              "5,10",
              255,
              "7,01",
              80,
              "2,03"));
    }
    return form(
        "review-result",
        "Tổng hợp kết quả chính thức rà soát hộ nghèo; hộ cận nghèo; hộ làm nông nghiệp, lâm"
            + " nghiệp, ngư nghiệp và diêm nghiệp có mức sống trung bình",
        headings,
        rows);
  }

  public static Form poorMovement() {
    List<Heading> headings =
        List.of(
            Heading.leaf("STT", "A", ORDINAL, 0.6),
            Heading.leaf("Xã, thị trấn", "B", TEXT, 3),
            Heading.leaf("Phân tổ", "C", TEXT, 1.5),
            count("Tổng số hộ nghèo đầu kỳ", "1"),
            Heading.group(
                "Số hộ thoát nghèo",
                List.of(count("Trở thành hộ cận nghèo", "2"), count("Vượt chuẩn cận nghèo", "3"))),
            count("Số hộ khác giảm", "4"),
            count("Số hộ cận nghèo trở thành hộ nghèo", "5"),
            Heading.group(
                "Số hộ nghèo bổ sung",
                List.of(count("Tái nghèo", "6"), count("Phát sinh mới", "7"))),
            count("Số hộ khác tăng", "8"),
            count("Tổng số hộ nghèo cuối kỳ", "9=1-2-3-4+5+6+7+8"));
    List<FormRow> rows = new ArrayList<>();
    rows.add(
        row(
            "total",
            Emphasis.TOTAL,
            "",
            "Tổng cộng",
            "Hộ",
            1589,
            402,
            210,
            12,
            20,
            3,
            25,
            4,
            1017));
    rows.add(
        row(
            "total/person",
            Emphasis.TOTAL,
            "",
            "",
            "Nhân khẩu",
            6901,
            1700,
            890,
            60,
            77,
            11,
            101,
            20,
            4460));
    for (int i = 0; i < COMMUNES.size(); i++) {
      rows.add(
          row(
              "0632" + i,
              Emphasis.NORMAL,
              i + 1,
              COMMUNES.get(i),
              "Hộ",
              88,
              22,
              11,
              1,
              1,
              0,
              1,
              null,
              56));
      rows.add(
          row(
              "0632" + i + "/person",
              Emphasis.NORMAL,
              "",
              "",
              "Nhân khẩu",
              388,
              92,
              51,
              4,
              5,
              0,
              3,
              null,
              249));
    }
    return form("poor-movement", "Tổng hợp diễn biến hộ nghèo", headings, rows);
  }

  static Form ethnicity() {
    List<Heading> headings =
        new ArrayList<>(
            List.of(
                Heading.leaf("STT", "A", ORDINAL, 0.6),
                Heading.leaf("Xã, thị trấn", "B", TEXT, 3)));
    headings.add(Heading.group("Hộ nghèo", peoples("1")));
    headings.add(Heading.group("Hộ cận nghèo", peoples("2")));
    List<FormRow> rows = new ArrayList<>();
    for (int i = -1; i < COMMUNES.size(); i++) {
      List<Object> cells =
          new ArrayList<>(List.of(i < 0 ? "" : i + 1, i < 0 ? "Tổng cộng" : COMMUNES.get(i)));
      for (int c = 0; c < 26; c++) {
        cells.add(i < 0 ? 17328 - c * 511 : 100 + c);
      }
      rows.add(row("k" + i, i < 0 ? Emphasis.TOTAL : Emphasis.NORMAL, cells.toArray()));
    }
    return form("ethnicity", "Phân tích hộ nghèo, hộ cận nghèo theo dân tộc", headings, rows);
  }

  private static List<Heading> peoples(String number) {
    List<String> names =
        List.of(
            "Tày", "Nùng", "Dao", "Hoa", "Mường", "Thái", "Sán Chay", "Mông", "Sán Dìu", "Khác");
    List<Heading> groups = new ArrayList<>(List.of(count("Tổng số DTTS", number + ".2")));
    for (int i = 0; i < names.size(); i++) {
      groups.add(count(names.get(i), number + ".2." + (i + 1)));
    }
    return List.of(
        count("Tổng số", number),
        count("Kinh", number + ".1"),
        Heading.group("Dân tộc thiểu số", groups));
  }

  static Form list(int rows) {
    List<Heading> years =
        List.of(Heading.leaf("Nam", "1", TICK, 1), Heading.leaf("Nữ", "2", TICK, 1));
    List<Heading> headings = new ArrayList<>();
    headings.add(Heading.leaf("STT chủ hộ", "A", ORDINAL, 1));
    headings.add(Heading.leaf("STT thành viên", "B", ORDINAL, 1));
    headings.add(
        Heading.leaf("Họ, tên chủ hộ và thành viên trong hộ; thôn, tổ dân phố", "C", TEXT, 5));
    headings.add(Heading.group("Năm sinh", years));
    headings.add(Heading.leaf("Dân tộc", "3", TEXT, 1.2));
    headings.add(Heading.leaf("Quan hệ với chủ hộ", "4", TEXT, 1.5));
    headings.add(
        Heading.group("Chia hộ nghèo theo", ticks(5, "Nghèo mới", "Tái nghèo", "Nghèo cũ")));
    headings.addAll(ticks(8, "Hộ chính sách có công", "Hộ DTTS", "Hộ không có khả năng lao động"));
    headings.add(
        Heading.group(
            "Chính sách hỗ trợ",
            ticks(11, "Y tế", "Giáo dục", "Sản xuất", "Vay vốn tín dụng", "Nhà ở", "Khác")));
    return form(
        "list-poor",
        "Danh sách chi tiết hộ nghèo",
        headings,
        IntStream.range(0, rows).mapToObj(SampleForms::member).toList());
  }

  private static FormRow member(int i) {
    boolean head = i % 4 == 0;
    return row(
        "185-" + i,
        Emphasis.NORMAL,
        head ? i / 4 + 1 : "",
        i % 4 + 1,
        head ? "Hoàng Văn Người-Mẫu " + (i / 4 + 1) + "; thôn Nà Lay" : "Thành viên mẫu " + i,
        i % 2 == 0 ? "1978" : "",
        i % 2 == 0 ? "" : "1981",
        "Tày",
        head ? "Chủ hộ" : "Con",
        head ? "x" : "",
        "",
        "",
        "",
        head ? "x" : "",
        "",
        "x",
        i % 3 == 0 ? "x" : "",
        "",
        "",
        "",
        "");
  }

  static Heading place(String text, String number) {
    return Heading.leaf(text, number, TEXT, 3);
  }

  static Heading count(String text, String number) {
    return Heading.leaf(text, number, COUNT, 1);
  }

  private static List<Heading> ticks(int first, String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> Heading.leaf(texts[i], "" + (first + i), TICK, 1))
        .toList();
  }

  private static List<Heading> shares(int first, int base, String unit) {
    List<String> groups = List.of("Hộ nghèo", "Hộ cận nghèo", "Hộ có mức sống trung bình");
    List<Heading> headings = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      int number = first + 2 * i;
      Heading rate =
          Heading.leaf("Tỷ lệ (%)", (number + 1) + "=" + number + "/" + base + "*100", RATE, 1);
      headings.add(Heading.group(groups.get(i), List.of(count(unit, "" + number), rate)));
    }
    return headings;
  }

  /** A row from numbers, texts (decimals such as {@code 5,87} count as numbers) and nulls. */
  static FormRow row(String key, Emphasis emphasis, Object... cells) {
    List<FormCell> row = new ArrayList<>();
    for (Object cell : cells) {
      if (cell == null) {
        row.add(FormCell.blank());
      } else if (cell instanceof Integer number) {
        row.add(FormCell.number(number));
      } else if (cell.toString().matches("\\d+,\\d+")) {
        row.add(
            FormCell.number(
                new BigDecimal(cell.toString().replace(',', '.'))
                    .setScale(2, RoundingMode.UNNECESSARY)));
      } else {
        row.add(FormCell.text(cell.toString()));
      }
    }
    return new FormRow(key, emphasis, row);
  }
}
