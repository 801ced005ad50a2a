package vn.lienthong.search.elastic;

import java.util.Base64;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How we show the cluster who we are. None of them prints its secret. */
public sealed interface Credentials {
    /** Value of the {@code Authorization} header; null sends none. */
    @Nullable
    String header();

    /** For a cluster without security, on loopback only. */
    record None() implements Credentials {
        @Override
        public @Nullable String header() {
            return null;
        }
    }

    /** User and password. */
    record Basic(String user, String password) implements Credentials {
        @Override
        public String header() {
            return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        }

        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /** An API key in the encoded form that the cluster hands out. */
    record ApiKey(String encoded) implements Credentials {
        @Override
        public String header() {
            return "ApiKey " + encoded;
        }

        @Override
        public String toString() {
            return "ApiKey[…]";
        }
    }
}
