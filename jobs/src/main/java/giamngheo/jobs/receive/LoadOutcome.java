package giamngheo.jobs.receive;

import giamngheo.warehouse.batch.Batch;
import giamngheo.warehouse.refusal.Text;
import java.util.List;
import java.util.Optional;

/** What became of the files of one call. */
public record LoadOutcome(List<FileOutcome> files) {

  /** Ways in which a file can end. */
  public enum Ending {
    LOADED,
    REPEATED,
    REFUSED
  }

  /**
   * What became of one file.
   *
   * @param dataset its dataset
   * @param received lines received
   * @param refused lines refused by themselves
   * @param batchId the batch it became; empty if it was refused whole
   * @param unknownColumns headings left out
   * @param refusal why it was refused whole
   */
  public record FileOutcome(
      String fileName,
      String dataset,
      Ending ending,
      long received,
      long refused,
      Optional<String> batchId,
      List<String> unknownColumns,
      Optional<Text> refusal) {

    static FileOutcome of(FileSummary note, Optional<Batch> batch) {
      return new FileOutcome(
          note.fileName(),
          note.dataset(),
          batch.isPresent() ? Ending.LOADED : Ending.REFUSED,
          batch.map(Batch::received).orElse(0L),
          batch.map(Batch::refused).orElse(0L),
          batch.map(Batch::batchId),
          note.unknownColumns(),
          Optional.ofNullable(note.refusal()));
    }

    static FileOutcome repeated(String fileName, String dataset, String batchId) {
      return new FileOutcome(
          fileName,
          dataset,
          Ending.REPEATED,
          0,
          0,
          Optional.of(batchId),
          List.of(),
          Optional.empty());
    }

    static FileOutcome refused(String fileName, String dataset, Text why) {
      return new FileOutcome(
          fileName, dataset, Ending.REFUSED, 0, 0, Optional.empty(), List.of(), Optional.of(why));
    }
  }

  /** Files refused whole. */
  public List<FileOutcome> refused() {
    return files.stream().filter(file -> file.ending() == Ending.REFUSED).toList();
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
