package giamngheo.jobs.quality.planted.one;

/** One half of a circle, and of a name that stands twice. */
public final class Planted {
  public giamngheo.jobs.quality.planted.two.Planted other;
}
