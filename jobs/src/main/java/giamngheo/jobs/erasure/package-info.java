/**
 * Erasing who a person is, and keeping what was counted.
 *
 * <p>Codes of households, names and identity numbers become a random code; facts stay, so that
 * every figure stays. Versions of tables keep what was replaced in them: so the warehouse and the
 * releases it holds are written anew beside the old ones and then take their place. A register
 * outside of the warehouse knows what was erased by salted digests, so that a backup of an earlier
 * day is erased again when it is brought back.
 */
package giamngheo.jobs.erasure;
