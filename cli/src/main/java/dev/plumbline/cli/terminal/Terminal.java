package dev.plumbline.cli.terminal;

/** Whether a person sits at the other end of a stream. */
public interface Terminal {
    /** Whether a question can be asked: the answers come from a keyboard, and what is asked can be seen. */
    boolean canAsk();

    /** Whether the standard output is looked at, and not written to a file or another program. */
    boolean showsOutput();

    /** Whether the standard error output is looked at. */
    boolean showsErrors();

    /** The columns of the window; 0 if there is none or it doesn't tell. */
    int width();

    /** Nobody is there. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean canAsk() {
            return false;
        }

        @Override
        public boolean showsOutput() {
            return false;
        }

        @Override
        public boolean showsErrors() {
            return false;
        }

        @Override
        public int width() {
            return 0;
        }
    };
}
