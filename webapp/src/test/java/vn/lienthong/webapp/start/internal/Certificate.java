package vn.lienthong.webapp.start.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/** A certificate for the loopback address that vouches for itself, made for one test run. */
record Certificate(Path keyStore, Path certificate, Path key) {
    static final String PASSWORD = "changed-it";

    static Certificate make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "server", "-keyalg", "RSA", "-keysize", "2048",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype",
                "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD).inheritIO().start().waitFor();
        if (made != 0) throw new IOException("keytool ended with " + made);
        var entries = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var key = entries.getKey("server", PASSWORD.toCharArray());
        return new Certificate(store,
                pem(folder.resolve("server.crt"), "CERTIFICATE", entries.getCertificate("server").getEncoded()),
                pem(folder.resolve("server.key"), "PRIVATE KEY", key.getEncoded()));
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
