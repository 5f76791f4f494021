package giamngheo.warehouse.state;

/** Another writer published in the meantime: what this one wrote is not seen by anybody. */
public final class Lost extends Exception {
  private static final long serialVersionUID = 1L;

  Lost(String why) {
    super(why);
  }
}
