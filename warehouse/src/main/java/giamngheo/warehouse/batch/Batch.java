package giamngheo.warehouse.batch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One file received.
 *
 * @param batchId id of the batch; later batches have greater ids
 * @param dataset the dataset it belongs to
 * @param sourceName the file's name, without its folder
 * @param sha256 of the file's bytes
 * @param layoutSha256 of the layout file it was read with
 * @param received lines received; 0 where the content was there already
 * @param refused lines refused by themselves, before they met other files
 * @param loadedAt when it was loaded
 * @param receivedOn the day on which the file came, where it was said
 * @param corrects the batch whose single lines it replaces, if it is a file sent back
 * @param repeats the batch whose content it repeats, if nothing was loaded
 * @param units the units it holds an accepted line of
 */
public record Batch(
    String batchId,
    String dataset,
    String sourceName,
    String sha256,
    String layoutSha256,
    long received,
    long refused,
    Instant loadedAt,
    Optional<LocalDate> receivedOn,
    Optional<String> corrects,
    Optional<String> repeats,
    List<UnitRevision> units) {

  /** A file that came when it was loaded. */
  public Batch(
      String batchId,
      String dataset,
      String sourceName,
      String sha256,
      String layoutSha256,
      long received,
      long refused,
      Instant loadedAt,
      Optional<String> corrects,
      Optional<String> repeats,
      List<UnitRevision> units) {
    this(
        batchId,
        dataset,
        sourceName,
        sha256,
        layoutSha256,
        received,
        refused,
        loadedAt,
        Optional.empty(),
        corrects,
        repeats,
        units);
  }

  public Batch {
    units = List.copyOf(units);
  }

  boolean isOf(String datasetName, String sha, String layoutSha) {
    return dataset.equals(datasetName) && sha256.equals(sha) && layoutSha256.equals(layoutSha);
  }
}
