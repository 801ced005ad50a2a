package vn.lienthong.signing;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file as a file of its own, without a copy. The library's own view cannot be viewed in parts. */
final class RevisionBytes implements RandomAccessRead {

    private final RandomAccessRead file;
    private final long end;

    RevisionBytes(Path file, long end) throws IOException {
        this.file = new RandomAccessReadBufferedFile(file);
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        return isEOF() ? -1 : file.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (isEOF()) return -1;
        return file.read(target, offset, (int) Math.min(length, end - getPosition()));
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        file.seek(Math.min(position, end));
    }

    @Override
    public long length() {
        return end;
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return getPosition() >= end;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
