package vn.lienthong.signing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

import vn.lienthong.signing.keys.SigningAlgorithm;

/** The gap in a prepared PDF that its last signature leaves out and that takes the signature container. */
record SignatureRoom(Path file, long start, int length) {

    static SignatureRoom of(ToBeSigned toBeSigned) {
        return new SignatureRoom(toBeSigned.prepared(), toBeSigned.roomStart(), toBeSigned.roomLength());
    }

    /** Finds the room by the byte range that reaches the end of the file. */
    static SignatureRoom in(Path prepared) throws IOException {
        var size = Files.size(prepared);
        try (var document = PdfFiles.open(prepared)) {
            return document.getSignatureDictionaries()
                    .stream()
                    .map(PDSignature::getByteRange)
                    .filter(range -> range != null && range.length == 4 && (long) range[2] + range[3] == size)
                    .map(range -> new SignatureRoom(prepared, range[1], range[2] - range[1]))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The prepared document has no room for a signature"));
        }
    }

    /** Whether the bytes around the room are still those that were digested. */
    boolean holds(String digest, SigningAlgorithm algorithm) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var message = MessageDigest.getInstance(algorithm.digestName());
            update(message, in, start);
            in.skipNBytes(length);
            update(message, in, Long.MAX_VALUE);
            return digest.equals(HexFormat.of().formatHex(message.digest()));
        } catch (EOFException _) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm.digestName(), e);
        }
    }

    private static void update(MessageDigest message, InputStream in, long most) throws IOException {
        var buffer = new byte[64 * 1024];
        var left = most;
        int read;
        while (left > 0 && (read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0) {
            message.update(buffer, 0, read);
            left -= read;
        }
    }

    /** Writes the document with the container to a new file; false when the container is too large. */
    boolean write(byte[] container, Path target) throws IOException {
        var hex = HexFormat.of().formatHex(container).getBytes(StandardCharsets.US_ASCII);
        if (hex.length > length - 2) return false;
        var content = new byte[length - 2];
        Arrays.fill(content, (byte) '0');
        System.arraycopy(hex, 0, content, 0, hex.length);
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.position(start + 1);
            var buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining())
                channel.write(buffer);
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
