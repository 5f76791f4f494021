package giamngheo.jobs.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.form.FormColumn;
import giamngheo.jobs.form.FormDefinition;
import giamngheo.jobs.form.Glossary;
import giamngheo.jobs.form.ProjectForms;
import giamngheo.jobs.form.SumItem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row of column numbers of every form, as the official forms print it. */
class FormNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          review-result             | A B 1 2 3 4=3/1*100 5 6=5/1*100 7 8=7/1*100 9 10=9/2*100 11 12=11/2*100 13 14=13/2*100
          poor-movement             | A B C 1 2 3 4 5 6 7 8 9=1-2-3-4+5+6+7+8
          near-poor-movement        | A B C 1 2 3 4 5 6 7 8 9=1-2-3-4+5+6+7+8
          poor-deprivation          | A B 1 2 3 4 5 6 7 8 9 10 11 12 13 14
          poor-deprivation-rate     | A B 1 2 3 4 5 6 7 8 9 10 11 12 13
          near-poor-deprivation     | A B 1 2 3 4 5 6 7 8 9 10 11 12 13 14
          near-poor-deprivation-rate| A B 1 2 3 4 5 6 7 8 9 10 11 12 13
          subject-groups            | A B C 1 2 3 4 5=1-2-3-4 5b 6 7 8 9 10=6-7-8-9 10b
          ethnicity                 | A B 1 1.1 1.2 1.2.1 1.2.2 1.2.3 1.2.4 2 2.1 2.2 2.2.1 2.2.2 2.2.3 2.2.4
          causes                    | A B 1 2 3 4 5 6 7 8
          children                  | A B 1 2 3 4 5 6 7 8
          poor-by-standard          | A B 1=2+3 2 3 4 5=6+7 6 7 8 9=10+11 10 11 12 13 14 15 16=17+18 17 18 19 20=9/1*100 21=11/3*100 22=12/4*100
          near-poor-by-standard     | A B 1=2+3 2 3 4 5=6+7 6 7 8 9=10+11 10 11 12 13 14 15 16=17+18 17 18 19 20=9/1*100 21=11/3*100 22=12/4*100
          list-near-poor            | A B C 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
          list-poor                 | A B C 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16
          """)
  void printsTheOfficialNumbers(String form, String numbers) {
    assertEquals(
        numbers,
        ProjectForms.form(form).leaves().stream()
            .map(FormColumn::number)
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          review-result | {RESULT} HỘ NGHÈO; HỘ CẬN NGHÈO; HỘ LÀM NÔNG, LÂM, NGƯ NGHIỆP, DIÊM NGHIỆP CÓ MỨC SỐNG TRUNG BÌNH
          poor-movement | TỔNG HỢP DIỄN BIẾN HỘ NGHÈO
          near-poor-movement | TỔNG HỢP DIỄN BIẾN HỘ CẬN NGHÈO
          poor-deprivation | PHÂN TÍCH CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ NGHÈO
          near-poor-deprivation-rate | PHÂN TÍCH TỶ LỆ CÁC CHỈ SỐ THIẾU HỤT DỊCH VỤ XÃ HỘI CƠ BẢN CỦA HỘ CẬN NGHÈO
          subject-groups | PHÂN TÍCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO CÁC NHÓM ĐỐI TƯỢNG
          ethnicity | PHÂN TÍCH HỘ NGHÈO, HỘ CẬN NGHÈO THEO DÂN TỘC
          causes | PHÂN NHÓM HỘ NGHÈO, HỘ CẬN NGHÈO THEO CÁC NGUYÊN NHÂN NGHÈO
          children | TỔNG HỢP CHỈ TIÊU THIẾU HỤT CỦA TRẺ EM THUỘC HỘ NGHÈO, HỘ CẬN NGHÈO
          near-poor-by-standard | TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ CẬN NGHÈO THEO CHUẨN NGHÈO ĐA CHIỀU
          list-poor | DANH SÁCH CHI TIẾT HỘ NGHÈO
          """)
  void bearsTheOfficialTitle(String form, String title) {
    assertEquals(title, ProjectForms.form(form).title().vi());
  }

  @Test
  void theResultIsCalledByItsState() {
    assertEquals(
        "Tổng hợp kết quả chính thức rà soát",
        Glossary.load(ProjectForms.CONF).word("result", "official", "vi"));
  }

  @Test
  void everySumHasANameOfItsOwn() {
    List<String> ids =
        ProjectForms.FORMS.review().stream()
            .flatMap(form -> form.items().stream())
            .map(SumItem::id)
            .toList();
    assertEquals(ids.size(), Set.copyOf(ids).size());
    assertTrue(ids.contains("poor-movement/4/person"), ids.toString());
    assertTrue(ids.contains("causes/1/near_poor"), ids.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "review-result, 3, '', review-result/3",
    "review-result, 4, '', review-result/3",
    "review-result, 1, '', ''",
    "poor-movement, 8, person, poor-movement/8/person",
    "subject-groups, 5, '', ''",
    "subject-groups, 5b, person, subject-groups/5b/person",
    "poor-deprivation-rate, 2, '', poor-deprivation-rate/2",
    "poor-by-standard, 21, '', poor-by-standard/11",
    "poor-by-standard, 22, '', ''",
    "list-poor, 11, '', list-poor/11",
    "list-poor, C, '', ''",
    "poor-deprivation, note, '', poor-deprivation/note",
    "ethnicity, 9, '', ''"
  })
  void leadsFromACellToTheSumBehindIt(String form, String column, String line, String item) {
    assertEquals(item, ProjectForms.form(form).traced(column, line).map(SumItem::id).orElse(""));
  }

  @Test
  void takesTheLineOffARowKey() {
    FormDefinition movement = ProjectForms.form("poor-movement");
    assertEquals("person", movement.lineOf("06325/Thôn 2/person").id());
    assertEquals("06325/Thôn 2", movement.placeOf("06325/Thôn 2/person"));
    assertEquals("06325/Thôn 2", movement.placeOf("06325/Thôn 2"));
    assertEquals("06325", ProjectForms.form("causes").placeOf("06325/near_poor"));
  }
}
