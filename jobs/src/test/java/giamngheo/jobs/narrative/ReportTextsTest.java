package giamngheo.jobs.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of conf/reports keep the form of an administrative document (Decree 30/2020). */
class ReportTextsTest {
  private static final Path REPORTS =
      Path.of(System.getProperty("giamngheo.home")).resolve("conf/reports");
  private static final Pattern ANNEX = Pattern.compile("\\{annex_([a-z_]+)}");

  static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files.sorted().toList();
    }
  }

  /** Reports on the programme; decisions and proposals have a form of their own. */
  static List<Path> programmeReports() throws IOException {
    return reports().stream()
        .filter(file -> file.getFileName().toString().contains("-report"))
        .toList();
  }

  private static JsonNode read(Path report) throws IOException {
    return new YAMLMapper().readTree(report.toFile());
  }

  private static Stream<JsonNode> each(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }

  private static List<String> sentences(Path report) throws IOException {
    return each(read(report).path("parts"))
        .flatMap(part -> each(part.path("say")))
        .map(sentence -> sentence.path("vi").asText())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void everyAnnexIsReferredToInTheOrderOfTheAnnexes(Path report) throws IOException {
    List<String> annexes =
        each(read(report).path("parts"))
            .map(part -> part.path("annex").path("form").asText())
            .filter(form -> !form.isEmpty())
            .map(form -> form.replace('-', '_'))
            .toList();
    List<String> referred =
        sentences(report).stream()
            .flatMap(text -> ANNEX.matcher(text).results())
            .map(MatchResult::group)
            .map(name -> ANNEX.matcher(name).replaceFirst("$1"))
            .distinct()
            .toList();
    assertFalse(annexes.isEmpty());
    assertEquals(annexes, referred);
  }

  @ParameterizedTest
  @MethodSource("programmeReports")
  void aReportIsAddressedOpensAndClosesAsOne(Path report) throws IOException {
    List<String> sentences = sentences(report);
    assertTrue(sentences.get(0).endsWith("như sau:"), sentences.get(0));
    String last = sentences.get(sentences.size() - 1);
    assertTrue(last.startsWith("Trên đây là") && last.endsWith("./."), last);
    assertEquals(
        1, sentences.stream().filter(text -> text.contains("./.")).count(), "it closes once");
    JsonNode addresses = read(report).path("addresses");
    assertEquals(4, addresses.size());
    for (JsonNode address : addresses) {
      assertFalse(address.path("to").path(0).asText().isEmpty(), "Kính gửi");
      assertEquals("- Như trên;", address.path("recipients").path(0).asText());
      assertTrue(address.path("signed").isMissingNode(), "signed as the tables of the agency are");
    }
  }

  @Test
  void certificatesAreOfThePoorAndTheNearPoor() throws IOException {
    List<String> decision = sentences(REPORTS.resolve("decision.yaml"));
    assertEquals(
        List.of("Điều 1.", "Điều 2.", "Điều 3."),
        decision.stream().filter(text -> text.matches("Điều \\d\\.")).toList());
    String certificates = decision.get(decision.indexOf("Điều 2.") + 1);
    assertTrue(certificates.startsWith("Hộ nghèo, hộ cận nghèo"), certificates);
  }
}
