package vn.lienthong.engine.content.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.lienthong.engine.content.ContentId;
import vn.lienthong.engine.content.PageLayout;
import vn.lienthong.engine.content.PageLayout.Size;
import vn.lienthong.engine.content.PageLayouts;

/** Rows of the table {@code page_layout}. */
@Component
class JdbcPageLayouts implements PageLayouts {
    private final JdbcClient jdbc;

    JdbcPageLayouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PageLayout> find(ContentId content) {
        return jdbc.sql("SELECT page_count, widths, heights FROM page_layout WHERE content_id = ?")
                .param(content.value())
                .query(JdbcPageLayouts::row)
                .optional();
    }

    @Override
    public void keep(ContentId content, PageLayout layout) {
        jdbc.sql("""
                INSERT INTO page_layout (content_id, page_count, widths, heights)
                SELECT id, :count, :widths, :heights FROM content WHERE id = :id
                ON CONFLICT (content_id) DO NOTHING""")
                .param("id", content.value())
                .param("count", layout.count())
                .param("widths", layout.sizes().stream().map(Size::width).toArray(Double[]::new))
                .param("heights", layout.sizes().stream().map(Size::height).toArray(Double[]::new))
                .update();
    }

    private static PageLayout row(ResultSet row, int number) throws SQLException {
        var widths = (Double[]) row.getArray("widths").getArray();
        var heights = (Double[]) row.getArray("heights").getArray();
        var sizes = IntStream.range(0, widths.length).mapToObj(page -> new Size(widths[page], heights[page])).toList();
        return new PageLayout(sizes, row.getInt("page_count"));
    }
}
