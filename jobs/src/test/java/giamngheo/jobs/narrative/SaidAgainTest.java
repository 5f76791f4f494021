package giamngheo.jobs.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import giamngheo.jobs.SampleCommune;
import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.edition.Edition;
import giamngheo.jobs.print.Signing;
import giamngheo.reports.Format;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports say is what is stored, and what was altered is found. */
class SaidAgainTest {
  @TempDir Path out;

  @ParameterizedTest
  @CsvSource({
    "'1.107 hộ', 1107, true",
    "'1,107 households', 1107, true",
    "'1.107 hộ', 1108, false",
    "'2,32%', 0.023242, true",
    "'2,33%', 0.023242, false",
    "'giảm 2,68 điểm phần trăm', -0.02678, true",
    "'29.392,62 triệu đồng', 29392620000, true",
    "'29.392,62 triệu đồng', 29392630000, false",
    "'không thay đổi', 0, true",
    "'không thay đổi', 3, false",
    "'87,40', 87.40, true"
  })
  void aTextSaysAFigureOrNot(String text, BigDecimal value, boolean says) {
    assertEquals(says, SaidAgain.says(text, value), text);
  }

  @Test
  @Tag("session")
  void everyFigureOfAReportAndABriefIsFoundAgain() throws Exception {
    JobContext workplace = SampleCommune.standing();
    Narratives.Asked asked =
        new Narratives.Asked(
            SampleCommune.CODE,
            SampleCommune.YEAR,
            Optional.empty(),
            Edition.draft("vn-2022-2025", SampleCommune.YEAR),
            Signing.BY_HAND,
            List.of(Format.PDF),
            out);
    Narratives.print(workplace, "monitoring-report-year", asked);
    Briefs.print(workplace, "trend-brief", asked);
    SaidAgain said = SaidAgain.in(out, SaidAgain.of(workplace));
    assertEquals(List.of(), said.differing());
    assertEquals(true, said.compared() > 30, "figures said: " + said.compared());
    Path stamp = out.resolve(".stamps/trend-brief-06328-2024.stamp.json");
    String text = Files.readString(stamp);
    String key = "review-result|06328|2024|total|3";
    Files.writeString(stamp, text.replace(key, "review-result|06328|2024|total|5"));
    assertEquals(
        text.contains(key) ? 1 : 0,
        SaidAgain.in(out, SaidAgain.of(workplace)).differing().size(),
        "the figure of another column is another one");
  }
}
