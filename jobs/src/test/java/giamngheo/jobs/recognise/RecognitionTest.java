package giamngheo.jobs.recognise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import giamngheo.jobs.context.Configuration;
import giamngheo.warehouse.file.format.SheetHead;
import giamngheo.warehouse.file.heading.HeadingMatch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a sheet holds is told by its headings, or not at all. */
class RecognitionTest {
  private static final Configuration CONF =
      Configuration.read(Path.of(System.getProperty("giamngheo.home"), "conf"));
  private static final Recognition ALL = Recognition.of(CONF, Optional.empty(), Optional.empty());

  @Test
  void theDatasetWithAllRequiredAndTheMostHeadingsIsMeant() {
    assertEquals(
        "household canonical",
        told("review_year,review_date,area_code,household_id,ethnicity,b1_points"));
    assertEquals(
        "member canonical", told("review_year,area_code,household_id,member_no,sex,birth_date"));
    assertEquals("population canonical", told("review_year,area_code,households,persons"));
    assertEquals(
        "household phieu-ra-soat",
        told("Năm rà soát,Ngày rà soát,Mã xã,Thôn,Mã hộ,Họ tên chủ hộ,DÂN TỘC,Điểm B1"));
  }

  @Test
  void headingsAreFoundUnderTitles() {
    SheetHead head =
        new SheetHead(
            "Hộ",
            List.of(
                List.of("UBND XÃ LONG ĐỐNG"),
                List.of("DANH SÁCH HỘ", "năm 2024"),
                cells("review_year,review_date,area_code,household_id,ethnicity"),
                cells("2024,2024-10-15,06328,H1,tay")),
            false);
    assertEquals("household", ALL.of(head).best().orElseThrow().dataset());
  }

  @Test
  void aMissingHeadingIsNamedWithTheTwoNearest() {
    Recognition.Answer answer =
        ALL.of(head("review_year,review_date,area_code,household_id,b1_points,b2_points"));
    assertTrue(answer.best().isEmpty());
    assertTrue(answer.isNear());
    String said = answer.refusal("ho.csv").vi();
    assertTrue(said.contains("household (canonical) – ethnicity"), said);
    assertTrue(said.contains(";"), said);
  }

  @Test
  void aTieIsRefused() {
    Recognition.Answer answer = ALL.of(head("Năm,Dự án,Tiểu dự án,Mã địa bàn,Nguồn vốn,Số tiền"));
    assertTrue(answer.best().isEmpty());
    assertTrue(answer.isNear());
  }

  @Test
  void whatIsNoTableIsNotNear() {
    assertFalse(ALL.of(head("x,y,z")).isNear());
    assertFalse(ALL.of(new SheetHead("", List.of(), false)).isNear());
  }

  @Test
  void headingsSpeltOtherwiseThroughoutAreNear() {
    Recognition.Answer bare = ALL.of(head("Nam ra soat,Ngay ra soat,Ma xa,Ma ho,Dan toc,Diem B1"));
    assertTrue(bare.best().isEmpty());
    assertTrue(bare.isVeryNear());
    assertTrue(bare.refusal("ho.xlsx").vi().contains("household (phieu-ra-soat) – Năm rà soát"));
    assertFalse(ALL.of(head("Nam ra soat,Ngay ra soat,Ma xa")).isNear());
  }

  private static String told(String headings) {
    HeadingMatch best = ALL.of(head(headings)).best().orElseThrow();
    return best.dataset() + " " + best.layout();
  }

  private static SheetHead head(String headings) {
    return new SheetHead("", List.of(cells(headings), List.of("1", "2")), false);
  }

  private static List<String> cells(String headings) {
    return Arrays.asList(headings.split(",", -1));
  }
}
