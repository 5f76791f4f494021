package giamngheo.jobs.sample;

import giamngheo.warehouse.area.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A real commune with its made-up hamlets. */
record Commune(CommuneProfile profile, boolean urban, List<Hamlet> hamlets) {

  static Commune of(
      Place place,
      CommuneProfile profile,
      Calibration.Range range,
      NameBook names,
      RandomDraw draw) {
    boolean town = place.kind().isUrban();
    List<String> places = names.places(draw.between(range.fewest(), range.most()), town, draw);
    List<Double> weights = new ArrayList<>();
    places.forEach(name -> weights.add(draw.between(0.6, 1.4)));
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    List<Hamlet> hamlets = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      String code = String.format(Locale.ROOT, "%s-%03d", profile.code(), i + 1);
      hamlets.add(new Hamlet(code, places.get(i), weights.get(i) / sum));
    }
    return new Commune(profile, town, List.copyOf(hamlets));
  }

  String code() {
    return profile.code();
  }

  Hamlet anyHamlet(RandomDraw draw) {
    return hamlets.get(draw.position(hamlets.stream().map(Hamlet::share).toList()));
  }
}
