package vn.lienthong.webapp.outgoing;

import java.time.Duration;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the places of the marks are proposed.
 *
 * @param number       texts before the number; the earlier one wins
 * @param date         forms of the date line; … stands for anything
 * @param numberWidth  room for number and symbol, in points: {@code 105/UBND-VP}
 * @param time         to look into one file
 * @param pages        a file may have
 * @param streamSize   of any one part of a page, unpacked
 */
@Validated
@ConfigurationProperties("lienthong.marks")
record MarksProperties(@NotEmpty List<String> number, @NotEmpty List<String> date,
        @Min(10) @Max(400) double numberWidth, @NotNull Duration time, @Min(1) int pages,
        @NotNull DataSize streamSize) {}
