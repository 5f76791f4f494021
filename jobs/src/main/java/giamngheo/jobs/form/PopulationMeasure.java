package giamngheo.jobs.form;

import giamngheo.warehouse.measure.Population;
import java.util.Optional;

/** Figures about residents that a column may print. */
public enum PopulationMeasure {
  HOUSEHOLDS,
  PERSONS,
  ETHNIC_MINORITY_HOUSEHOLDS,
  ETHNIC_MINORITY_PERSONS,
  /** All households without those of ethnic minorities. */
  KINH_HOUSEHOLDS,
  /** All persons without those of ethnic minorities. */
  KINH_PERSONS;

  /** The figure, empty where the population line does not say. */
  public Optional<Long> of(Population population) {
    return switch (this) {
      case HOUSEHOLDS -> Optional.of(population.households());
      case PERSONS -> Optional.of(population.persons());
      case ETHNIC_MINORITY_HOUSEHOLDS -> population.minorityHouseholds();
      case ETHNIC_MINORITY_PERSONS -> population.minorityPersons();
      case KINH_HOUSEHOLDS ->
          population.minorityHouseholds().map(minority -> population.households() - minority);
      case KINH_PERSONS ->
          population.minorityPersons().map(minority -> population.persons() - minority);
    };
  }
}
