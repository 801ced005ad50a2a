package vn.lienthong.webapp.start.internal;

import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

import vn.lienthong.search.local.LocalEngineException;
import vn.lienthong.signing.devpki.DevPkiFault;
import vn.lienthong.webapp.start.InsecureSettingsException;

/** Says in a sentence, instead of a stack trace, why the product did not start and what to do. */
final class StartFailures implements FailureAnalyzer {
    /** No connection, wrong password, no such database, no such schema, no right. */
    private static final List<String> ACCESS = List.of("08", "28", "3D", "3F", "42501");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var action = action(cause);
            if (action != null) return new FailureAnalysis(String.valueOf(cause.getMessage()), action, failure);
        }
        return null;
    }

    private static @Nullable String action(@Nullable Throwable cause) {
        return switch (cause) {
            case HomeInUseException _ -> "End the other process, or give this one a home of its own (LIENTHONG_HOME) "
                    + "and a port of its own (SERVER_PORT).";
            case UnfinishedRestoreException _ -> "A backup lies ready for it; nothing of it is lost.";
            case InsecureSettingsException _ -> "Set what is listed, or start in demo mode (lienthong.mode=demo).";
            case SQLException e when isAboutAccess(e) -> "Check lienthong.database.url, .username and .password. The "
                    + "schema of lienthong.database.schema must belong to the role, or the role must be allowed to "
                    + "create it.";
            case DevPkiFault _ ->
                "Another program may hold a port that is written in development-pki/authorities of the "
                        + "home folder: end it, or start with an empty home folder for a new demonstration.";
            case LocalEngineException _ -> "See the log files of the servers in the home folder.";
            case null, default -> null;
        };
    }

    /** Not every error of the database is a matter of settings: that of a migration needs its stack trace. */
    private static boolean isAboutAccess(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return ACCESS.stream().anyMatch(state::startsWith);
    }
}
