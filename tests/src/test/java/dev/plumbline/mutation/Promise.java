package dev.plumbline.mutation;

/** What must hold of every mutation; a gap is one of them that is known not to. */
enum Promise {
    /** The diff isn't empty. */
    SEEN("seen"),
    /** The diff's text is the one that the mutation has, and so says what it is about and nothing else. */
    NAMED("named"),
    /** The plan runs on the unmutated database and makes it like the mutated one. */
    PUT_RIGHT("put right"),
    /** The plan back makes it what it was. */
    TAKEN_BACK("taken back");

    private final String words;

    Promise(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Promise of(String words) {
        for (Promise promise : values()) {
            if (promise.words.equals(words)) {
                return promise;
            }
        }
        throw new IllegalArgumentException("No promise: " + words);
    }
}
