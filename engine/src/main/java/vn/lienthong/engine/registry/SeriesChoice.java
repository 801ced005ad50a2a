package vn.lienthong.engine.registry;

/** Which run of numbers a rule takes numbers from. */
public sealed interface SeriesChoice {
    /** The common series of the administrative documents of an agency. */
    SeriesChoice COMMON = new Named("ADMINISTRATIVE");

    /** A series that has a name of its own. */
    record Named(String series) implements SeriesChoice {
        @Override
        public String text() {
            return series;
        }
    }

    /** Each kind the rule is about has a series of its own. */
    record Own() implements SeriesChoice {
        static final String TEXT = "{kind}";

        @Override
        public String text() {
            return TEXT;
        }
    }

    /**
     * Whichever series another kind has.
     *
     * @param kind key of the other one, which must not follow a third
     */
    record With(String kind) implements SeriesChoice {
        private static final String BEGIN = "{kind:";

        @Override
        public String text() {
            return BEGIN + kind + "}";
        }

        private static SeriesChoice read(String text) {
            return new With(text.substring(BEGIN.length(), text.length() - 1));
        }
    }

    /** As it is kept. */
    String text();

    /** The reverse of {@link #text()}. */
    static SeriesChoice read(String text) {
        if (text.equals(Own.TEXT)) return new Own();
        return text.startsWith(With.BEGIN) ? With.read(text) : new Named(text);
    }
}
