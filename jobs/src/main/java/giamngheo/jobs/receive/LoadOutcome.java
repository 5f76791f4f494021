package giamngheo.jobs.receive;

import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.Optional;

/**
 * What became of the files of one call.
 *
 * @param changes what was done to units that were there before
 */
public record LoadOutcome(List<FileOutcome> files, List<UnitChange> changes) {

  /** Ways in which a file can end. */
  public enum Ending {
    LOADED,
    REPEATED,
    REFUSED
  }

  /**
   * Why lines of a file are refused.
   *
   * @param title the check's name
   * @param lines how many
   */
  public record Reason(String checkId, Text title, long lines) {}

  /**
   * What became of one file.
   *
   * @param fileName what messages call it
   * @param dataset its dataset
   * @param layout id of the layout it was read with
   * @param received lines received
   * @param refused lines refused by themselves
   * @param batchId the batch it became; empty if it was refused whole
   * @param units communes and periods with an accepted line
   * @param reasons why lines are refused, the commonest first
   * @param remarks what else is to be said: rows and sheets left out, units withheld, another file
   *     that says the same
   * @param unknownColumns headings left out
   * @param refusal why it was refused whole
   */
  public record FileOutcome(
      String fileName,
      String dataset,
      String layout,
      Ending ending,
      long received,
      long refused,
      Optional<String> batchId,
      List<String> units,
      List<Reason> reasons,
      List<Text> remarks,
      List<String> unknownColumns,
      Optional<Text> refusal) {

    /** Whether units of the file were withheld. */
    boolean isWithheld() {
      return reasons.stream().anyMatch(reason -> Withheld.CHECKS.contains(reason.checkId()));
    }

    static FileOutcome repeated(LoadRequest.Source source, String batchId) {
      return new FileOutcome(
          source.shown(),
          source.dataset(),
          source.layout(),
          Ending.REPEATED,
          0,
          0,
          Optional.of(batchId),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty());
    }

    static FileOutcome refused(LoadRequest.Source source, Text why) {
      return new FileOutcome(
          source.shown(),
          source.dataset(),
          source.layout(),
          Ending.REFUSED,
          0,
          0,
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.of(why));
    }
  }

  /** Files refused whole. */
  public List<FileOutcome> refused() {
    return files.stream().filter(file -> file.ending() == Ending.REFUSED).toList();
  }

  /** Whether a file or a unit of one was not loaded. */
  public boolean isBlocked() {
    return files.stream().anyMatch(file -> file.ending() == Ending.REFUSED || file.isWithheld());
  }

  /** Lines refused by themselves. */
  public long refusedLines() {
    return files.stream().mapToLong(FileOutcome::refused).sum();
  }

  /** Lines received. */
  public long receivedLines() {
    return files.stream().mapToLong(FileOutcome::received).sum();
  }
}
