package dev.plumbline.core.model;

/**
 * Mixes the hash codes of an id's parts. The sums that records make by themselves collide by the thousand where names of
 * tables and of their parts count up alike, and catalogues are full of maps by id.
 */
final class IdHash {
    private static final int GOLDEN_RATIO = 0x9E3779B1;

    private IdHash() {}

    static int of(int one, int other) {
        int mixed = (one ^ (other + GOLDEN_RATIO + (one << 6) + (one >>> 2))) * GOLDEN_RATIO;
        return mixed ^ (mixed >>> 15);
    }
}
