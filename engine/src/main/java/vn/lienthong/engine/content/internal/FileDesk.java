package vn.lienthong.engine.content.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.lienthong.engine.content.UploadSpace;

/** One upload's file; the open channel holds the lock. */
final class FileDesk implements UploadSpace.Desk {
    private final Path file;
    private final FileChannel channel;

    private final Runnable whenClosed;

    FileDesk(Path file, FileChannel channel, Runnable whenClosed) {
        this.file = file;
        this.channel = channel;
        this.whenClosed = whenClosed;
    }

    @Override
    public long length() {
        return ask(channel::size);
    }

    @Override
    public void cut(long length) {
        ask(() -> channel.truncate(length).position(length));
    }

    @Override
    public void write(byte[] bytes, int count) {
        ask(() -> {
            var buffer = ByteBuffer.wrap(bytes, 0, count);
            while (buffer.hasRemaining())
                channel.write(buffer);
            return channel;
        });
    }

    @Override
    public void force() {
        ask(() -> {
            channel.force(true);
            return channel;
        });
    }

    @Override
    public InputStream open() {
        return new FromStart(channel);
    }

    @Override
    public void clear() {
        ask(() -> Files.deleteIfExists(file));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw FolderUploadSpace.fault(e);
        } finally {
            whenClosed.run();
        }
    }

    private static <T> T ask(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw FolderUploadSpace.fault(e);
        }
    }

    /** Reads through the channel that holds the lock and leaves it open: a channel of its own would lift the lock. */
    private static final class FromStart extends InputStream {
        private final FileChannel channel;
        private long position;

        FromStart(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            if (read > 0) position += read;
            return read;
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
