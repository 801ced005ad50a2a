package vn.lienthong.webapp.start.internal;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A PostgreSQL elsewhere. Without {@code url} one of our own starts.
 *
 * @param url    JDBC, with the driver's own parameters such as {@code ?sslmode=verify-full&sslrootcert=…}
 * @param schema holds everything; made at the first start if the role may, else it must be there and belong to the role
 */
@Validated
@ConfigurationProperties("lienthong.database")
record DatabaseProperties(
        @Nullable @Pattern(regexp = "jdbc:postgresql:.+", message = "must begin with jdbc:postgresql:") String url,
        @Nullable String username, @Nullable String password,
        @DefaultValue("lienthong") @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") String schema) {

    boolean isOutside() {
        return url != null;
    }

    @AssertTrue(message = "lienthong.database.username and .password go with .url")
    boolean isComplete() {
        return url == null ? username == null && password == null : username != null;
    }

    @Override
    public String toString() {
        return "DatabaseProperties[" + url + ", " + username + ", " + schema + "]";
    }
}
