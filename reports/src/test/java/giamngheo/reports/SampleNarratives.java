package giamngheo.reports;

import giamngheo.reports.model.ColumnKind;
import giamngheo.reports.model.Emphasis;
import giamngheo.reports.model.FormCell;
import giamngheo.reports.model.FormRow;
import giamngheo.reports.model.Heading;
import giamngheo.reports.model.Narrative;
import giamngheo.reports.model.NarrativePart.Paragraph;
import giamngheo.reports.model.NarrativePart.Phrase;
import giamngheo.reports.model.NarrativePart.Remark;
import giamngheo.reports.model.NarrativePart.Table;
import giamngheo.reports.model.NarrativePart.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up report in words. */
public final class SampleNarratives {
  static final String PROMPT = "[Cán bộ ghi khó khăn, vướng mắc và nguyên nhân tại đây.]";
  static final String GAP = "[chưa có số liệu: vốn giải ngân]";

  private SampleNarratives() {}

  /** Two headings, a table of so many communes, a gap, a remark, and a figure in a sentence. */
  public static Narrative report(String figure, int communes) {
    List<FormRow> rows = new ArrayList<>();
    for (int i = 1; i <= communes; i++) {
      rows.add(
          new FormRow(
              "c" + i,
              i == 1 ? Emphasis.TOTAL : Emphasis.NORMAL,
              List.of(FormCell.text("Xã Mẫu số " + i), FormCell.number(1000L + i))));
    }
    List<Heading> headings =
        List.of(
            Heading.leaf("Xã, thị trấn", "A", ColumnKind.TEXT, 3),
            Heading.leaf("Hộ nghèo", "1", ColumnKind.COUNT, 1));
    return new Narrative(
        "monitoring-report-year-185-2024",
        SampleForms.reviewResult().document(),
        "Báo cáo",
        "Kết quả thực hiện Chương trình giảm nghèo bền vững năm 2024",
        List.of(
            new Title(1, "I. TÌNH HÌNH TRIỂN KHAI"),
            new Title(2, "1. Công tác rà soát"),
            new Paragraph(
                List.of(
                    new Phrase("Toàn huyện có " + figure + " hộ nghèo, giảm 483 hộ.", false),
                    new Phrase(GAP, true),
                    new Phrase("Ký tự <b>lạ</b> & =1+1 in nguyên.", false))),
            new Table("Kết quả theo xã", "Đơn vị tính: hộ", headings, rows),
            new Title(3, "a) Khó khăn"),
            new Remark("difficulties", PROMPT)),
        Optional.of("DỰ THẢO"),
        "Bản dự thảo · số liệu minh họa");
  }
}
