-- Which files may come in. Each row holds from its first to its last day, both included, or for good.

-- Files of documents that we create ourselves.
CREATE TABLE content_type_rule (
    type         text   NOT NULL,
    valid_from   date   NOT NULL,
    valid_to     date   CHECK (valid_to >= valid_from),
    max_bytes    bigint NOT NULL CHECK (max_bytes > 0),
    legal_source text   NOT NULL,
    PRIMARY KEY (type, valid_from)
);

INSERT INTO content_type_rule (type, valid_from, max_bytes, legal_source)
SELECT type, DATE '2020-03-05', max_bytes, 'Decree 30/2020/NĐ-CP'
FROM (VALUES ('PDF', 524288000), ('DOCX', 104857600), ('XLSX', 104857600), ('ODT', 104857600), ('JPEG', 52428800),
             ('PNG', 52428800), ('TIFF', 524288000), ('XML', 104857600)) AS rule (type, max_bytes);

-- What is suspicious about files that arrive from outside: by real type, or by the end of a name.
CREATE TABLE content_suspicion_rule (
    sign        text NOT NULL CHECK (sign IN ('media_type', 'extension')),
    value       text NOT NULL,
    valid_from  date NOT NULL,
    valid_to    date CHECK (valid_to >= valid_from),
    suspicion   text NOT NULL,
    PRIMARY KEY (sign, value, valid_from)
);

INSERT INTO content_suspicion_rule (sign, value, valid_from, suspicion)
SELECT 'media_type', value, DATE '2020-03-05', 'EXECUTABLE'
FROM unnest(ARRAY['application/x-msdownload', 'application/x-dosexec', 'application/x-executable', 'application/x-elf',
    'application/x-sharedlib', 'application/x-object', 'application/x-mach-o', 'application/x-mach-o-executable',
    'application/x-mach-o-universal', 'application/java-vm', 'application/java-archive', 'application/x-sh',
    'application/x-bat', 'application/x-ms-installer', 'application/x-ms-shortcut', 'application/x-msaccess',
    'application/vnd.android.package-archive', 'application/x-chrome-package', 'text/html', 'application/xhtml+xml',
    'image/svg+xml', 'application/x-debian-package', 'application/x-rpm']) AS value;

INSERT INTO content_suspicion_rule (sign, value, valid_from, suspicion)
SELECT 'media_type', value, DATE '2020-03-05', 'UNREADABLE_ARCHIVE'
FROM unnest(ARRAY['application/x-rar-compressed', 'application/x-7z-compressed', 'application/vnd.ms-cab-compressed',
    'application/x-ace-compressed', 'application/x-arj', 'application/gzip', 'application/x-bzip', 'application/x-bzip2',
    'application/x-xz', 'application/x-tar', 'application/x-gtar', 'application/zstd', 'application/x-lha',
    'application/x-iso9660-image', 'application/x-vhd', 'application/x-virtualbox-vhd']) AS value;

INSERT INTO content_suspicion_rule (sign, value, valid_from, suspicion)
SELECT 'extension', value, DATE '2020-03-05', 'EXECUTABLE'
FROM unnest(ARRAY['exe', 'com', 'scr', 'pif', 'bat', 'cmd', 'ps1', 'psm1', 'vbs', 'vbe', 'js', 'jse', 'mjs', 'ws', 'wsf',
    'wsh', 'hta', 'html', 'htm', 'xhtml', 'svg', 'msi', 'msp', 'mst', 'msix', 'appx', 'dll', 'ocx', 'cpl', 'sys', 'drv',
    'lnk', 'url', 'scf', 'inf', 'reg', 'jar', 'class', 'jnlp', 'apk', 'app', 'dmg', 'pkg', 'sh', 'bash', 'run', 'bin',
    'elf', 'so', 'deb', 'rpm', 'py', 'pyc', 'rb', 'pl', 'php', 'iso', 'img', 'vhd', 'vhdx', 'chm', 'hlp', 'gadget',
    'application', 'xll', 'wll', 'settingcontent-ms', 'library-ms', 'one']) AS value;

INSERT INTO content_suspicion_rule (sign, value, valid_from, suspicion)
SELECT 'extension', value, DATE '2020-03-05', 'MACROS'
FROM unnest(ARRAY['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'potm', 'ppam', 'ppsm', 'sldm']) AS value;

-- How far a file is looked into before it is called a bomb.
CREATE TABLE content_limit (
    name        text   NOT NULL,
    valid_from  date   NOT NULL,
    valid_to       date   CHECK (valid_to >= valid_from),
    value       bigint NOT NULL CHECK (value > 0),
    PRIMARY KEY (name, valid_from)
);

INSERT INTO content_limit (name, valid_from, value) VALUES
    ('unpacked_bytes', '2020-03-05', 2147483648),
    ('ratio', '2020-03-05', 100),
    ('ratio_from_bytes', '2020-03-05', 20971520),
    ('entries', '2020-03-05', 20000),
    ('nesting', '2020-03-05', 3),
    ('pixels', '2020-03-05', 600000000);
