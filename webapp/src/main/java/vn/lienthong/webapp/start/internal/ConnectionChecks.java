package vn.lienthong.webapp.start.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

import vn.lienthong.webapp.start.ProductionCheck;

/** Whether what we send to servers elsewhere can be read on the way, and whether they know who asks. */
record ConnectionChecks(DatabaseProperties database, SearchProperties search, TextProperties text,
        ContentProperties content)
        implements
            ProductionCheck {
    private static final Set<String> CHECKED_TLS = Set.of("verify-full", "verify-ca");
    private static final int SHORTEST_PASSWORD = 12;

    @Override
    public List<String> faults() {
        var faults = new ArrayList<String>();
        if (database.url() != null) addDatabaseFaults(database.url(), faults);
        if (search.url() != null && !Addresses.isLoopback(search.url())) addSearchFaults(search.url(), faults);
        if (text.url() != null && !isSafe(text.url())) {
            faults.add("lienthong.text.url: must be https, documents are sent there");
        }
        var bucket = content.bucket();
        if (bucket != null && !isSafe(bucket.endpoint()))
            faults.add("lienthong.content.bucket.endpoint: must be https, documents are kept there");
        return faults;
    }

    private void addDatabaseFaults(String url, List<String> faults) {
        var password = database.password();
        if (password == null || password.length() < SHORTEST_PASSWORD || password.equals(database.username())) {
            faults.add("lienthong.database.password: must be a password of its own with at least " + SHORTEST_PASSWORD
                    + " characters");
        }
        var parts = Driver.parseURL(url, new Properties());
        if (parts == null) {
            faults.add("lienthong.database.url: is not understood by the driver");
        } else if (!isOnThisMachine(parts) && !CHECKED_TLS.contains(parts.getProperty("sslmode", ""))) {
            faults.add(
                    "lienthong.database.url: must end with ?sslmode=verify-full&sslrootcert=<file of the authority>");
        }
    }

    private void addSearchFaults(URI url, List<String> faults) {
        if (!isSafe(url)) faults.add("lienthong.search.url: must be https, the text of documents is sent there");
        if (!search.hasCredentials()) {
            faults.add("lienthong.search.api-key, or .username and .password: must be set for a server elsewhere");
        }
    }

    private static boolean isOnThisMachine(Properties parts) {
        return List.of(parts.getProperty("PGHOST", "").split(","))
                .stream()
                .allMatch(Addresses::isLoopback);
    }

    private static boolean isSafe(@Nullable URI url) {
        return url == null || Addresses.isLoopback(url) || "https".equals(url.getScheme());
    }
}
