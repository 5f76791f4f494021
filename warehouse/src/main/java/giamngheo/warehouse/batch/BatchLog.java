package giamngheo.warehouse.batch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All batches in the order in which they were loaded, and what follows from them. */
public final class BatchLog {
  private final List<Batch> batches;
  private final Map<BatchUnit, Integer> lastRevision = new HashMap<>();
  private final Map<BatchUnit, Integer> lastWhole = new HashMap<>();

  public BatchLog(List<Batch> batches) {
    this.batches = batches.stream().sorted(Comparator.comparing(Batch::batchId)).toList();
    for (Batch batch : this.batches) {
      for (UnitRevision held : batch.units()) {
        lastRevision.merge(held.unit(), held.revision(), Math::max);
        if (!held.correction()) {
          lastWhole.merge(held.unit(), held.revision(), Math::max);
        }
      }
    }
  }

  public List<Batch> batches() {
    return batches;
  }

  /** The revision a call makes that brings this unit now. */
  public int nextRevision(BatchUnit unit) {
    return lastRevision.getOrDefault(unit, 0) + 1;
  }

  /** Whether the unit has a revision already. */
  public boolean knows(BatchUnit unit) {
    return lastRevision.containsKey(unit);
  }

  /** Whether lines of this revision still stand: no whole revision came after it. */
  public boolean isCurrent(UnitRevision held) {
    return held.revision() >= lastWhole.getOrDefault(held.unit(), 0);
  }

  /** The log once these batches are loaded as well. */
  public BatchLog with(List<Batch> later) {
    return new BatchLog(Stream.concat(batches.stream(), later.stream()).toList());
  }

  /** Whether a unit of the batch stands, or it never had one. */
  public boolean stands(Batch batch) {
    return batch.units().isEmpty() || batch.units().stream().anyMatch(this::isCurrent);
  }

  /**
   * The latest batch with this very content, if it was loaded before; of a file that said the same
   * as another one, that one. A workbook makes a batch of each sheet: then one whose place another
   * took goes before those that stand.
   */
  public Optional<Batch> withContent(String dataset, String sha256, String layoutSha256) {
    List<Batch> same =
        batches.stream()
            .filter(batch -> batch.isOf(dataset, sha256, layoutSha256))
            .flatMap(batch -> loaded(batch).stream())
            .toList();
    return same.stream()
        .filter(batch -> batch.loadedAt().equals(same.get(same.size() - 1).loadedAt()))
        .max(Comparator.comparing(batch -> supersededBy(batch).isPresent()));
  }

  /** The batch and those of the other sheets of its workbook, loaded at the same time. */
  public List<Batch> loadedWith(Batch batch) {
    return batches.stream()
        .filter(other -> other.isOf(batch.dataset(), batch.sha256(), batch.layoutSha256()))
        .filter(other -> other.loadedAt().equals(batch.loadedAt()))
        .filter(other -> other.repeats().isEmpty())
        .toList();
  }

  private Optional<Batch> loaded(Batch batch) {
    return batch.repeats().isEmpty()
        ? Optional.of(batch)
        : batch(batch.repeats().get()).filter(first -> first.repeats().isEmpty());
  }

  /**
   * The time at which batches are received now: later than every batch of the log, also where the
   * machine's clock was set back, for later batches have greater ids.
   */
  public Clock clock() {
    Instant earliest =
        batches.stream()
            .map(Batch::loadedAt)
            .max(Comparator.naturalOrder())
            .map(time -> time.plusMillis(1))
            .orElse(Instant.EPOCH);
    Instant now = Instant.now();
    return Clock.fixed(now.isBefore(earliest) ? earliest : now, ZoneOffset.UTC);
  }

  /** The batch of that id, if there is one. */
  public Optional<Batch> batch(String batchId) {
    return batches.stream().filter(batch -> batch.batchId().equals(batchId)).findFirst();
  }

  /** The first batch that took the place of one of this batch's units, if one did. */
  public Optional<Batch> supersededBy(Batch batch) {
    return batch.units().stream()
        .filter(held -> !isCurrent(held))
        .flatMap(held -> wholeAfter(held).stream())
        .min(Comparator.comparing(Batch::batchId));
  }

  private Optional<Batch> wholeAfter(UnitRevision held) {
    return batches.stream()
        .filter(
            later ->
                later.units().stream()
                    .anyMatch(
                        other ->
                            other.unit().equals(held.unit())
                                && !other.correction()
                                && other.revision() > held.revision()))
        .findFirst();
  }

  /** Units of a dataset with the batches whose lines stand in them. */
  public List<CurrentUnit> current(String dataset) {
    List<CurrentUnit> current = new ArrayList<>();
    for (Batch batch : batches) {
      for (UnitRevision held : batch.units()) {
        if (held.unit().dataset().equals(dataset) && isCurrent(held)) {
          current.add(new CurrentUnit(held.unit(), batch.batchId(), held.revision()));
        }
      }
    }
    return List.copyOf(current);
  }

  /** A batch whose lines of this unit stand. */
  public record CurrentUnit(BatchUnit unit, String batchId, int revision) {}
}
