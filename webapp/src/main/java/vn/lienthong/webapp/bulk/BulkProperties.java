package vn.lienthong.webapp.bulk;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import vn.lienthong.engine.bulk.BulkSettings;

/**
 * One act on many tasks of the inbox.
 *
 * @param most how many tasks at a time; a form carries no more than a thousand fields
 * @param kept how long what became of them can be looked up
 */
@Validated
@ConfigurationProperties("lienthong.inbox.bulk")
record BulkProperties(@DefaultValue("200") @Min(1) @Max(900) int most, @DefaultValue("30d") Duration kept) {
    BulkSettings settings() {
        return new BulkSettings(most, kept);
    }
}
