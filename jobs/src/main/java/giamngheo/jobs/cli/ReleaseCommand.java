package giamngheo.jobs.cli;

import giamngheo.jobs.context.JobContext;
import giamngheo.jobs.release.MakeRelease;
import giamngheo.warehouse.refusal.CallerMistake;
import giamngheo.warehouse.refusal.Text;
import giamngheo.warehouse.release.Decision;
import giamngheo.warehouse.release.HeldFolder;
import giamngheo.warehouse.release.OfficeKey;
import giamngheo.warehouse.release.ReleaseSignature;
import giamngheo.warehouse.release.ReleaseState;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Freezes what was composed. */
@Command(name = "release")
final class ReleaseCommand implements Callable<Integer> {

  private static final Pattern DECISION = Pattern.compile("\\s*(\\S.*?)\\s*,\\s*(\\S+)\\s*");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

  @Mixin CommonOptions common;

  @Mixin WritingOptions writing;

  @Option(names = "--state", paramLabel = "provisional|official|approved", required = true)
  State state;

  @Option(names = "--area", paramLabel = "CODE")
  String area;

  @Option(names = "--year", paramLabel = "Y")
  Integer year;

  /** Number and date of the decision, e.g. {@code 125/QĐ-UBND, 20/12/2024}. */
  @Option(names = "--document", paramLabel = "NO, DATE")
  String document;

  /** Ed25519 key with which the office signs the manifest. */
  @Option(names = "--sign", paramLabel = "KEYFILE")
  Path sign;

  /** How far a publication has come. */
  enum State {
    PROVISIONAL,
    OFFICIAL,
    APPROVED
  }

  @Override
  public Integer call() {
    Optional<Decision> decision = Optional.ofNullable(document).map(ReleaseCommand::decision);
    Optional<PrivateKey> key = Optional.ofNullable(sign).map(OfficeKey::secret);
    JobContext workplace = common.workplace(writing);
    MakeRelease.Outcome outcome =
        MakeRelease.make(
            workplace,
            new MakeRelease.Request(
                ReleaseState.valueOf(state.name()),
                Optional.ofNullable(area),
                Optional.ofNullable(year),
                decision,
                writing.isDryRun()));
    new ReleaseSummaries(common.surroundings()).made(outcome, writing.isDryRun());
    if (key.isPresent() && !writing.isDryRun()) {
      String release = outcome.release().releaseId();
      ReleaseSignature.sign(new HeldFolder(workplace.warehouse(), release), key.get());
      new ReleaseSummaries(common.surroundings()).signed(release);
    }
    return 0;
  }

  /** Number and day of a document as people write them. */
  static Decision decision(String text) {
    Matcher parts = DECISION.matcher(text);
    if (parts.matches()) {
      for (DateTimeFormatter format : List.of(DAY_FIRST, DateTimeFormatter.ISO_LOCAL_DATE)) {
        try {
          return new Decision(parts.group(1), LocalDate.parse(parts.group(2), format));
        } catch (DateTimeParseException e) {
          // The other notation is tried, then the text is refused.
        }
      }
    }
    throw new CallerMistake(
        new Text(
            "Không đọc được số và ngày của văn bản: “%s”.\nViết như: --document \"125/QĐ-UBND,"
                    .formatted(text)
                + " 20/12/2024\"",
            "Number and date of the document cannot be read: “%s”.\nWrite: --document \"125/QĐ-UBND,"
                    .formatted(text)
                + " 20/12/2024\""));
  }
}
