-- Ready sentences for directives, opinions and reasons: each person's own, and the standard ones everybody is offered.
CREATE TABLE phrase (
    id        uuid    PRIMARY KEY,
    person_id uuid,
    used_for  text    NOT NULL CHECK (used_for IN ('DIRECTIVE', 'OPINION', 'RETURN')),
    place     integer NOT NULL,
    words     text    NOT NULL CHECK (length(words) BETWEEN 1 AND 300),
    UNIQUE NULLS NOT DISTINCT (person_id, used_for, words)
);
COMMENT ON COLUMN phrase.person_id IS 'NULL for the standard phrases of the installation';

INSERT INTO phrase (id, used_for, place, words) VALUES
    (uuidv7(), 'DIRECTIVE', 1, 'Nghiên cứu, tham mưu, đề xuất.'),
    (uuidv7(), 'DIRECTIVE', 2, 'Triển khai thực hiện theo quy định, báo cáo kết quả.'),
    (uuidv7(), 'DIRECTIVE', 3, 'Chủ trì, phối hợp các đơn vị liên quan giải quyết.'),
    (uuidv7(), 'DIRECTIVE', 4, 'Dự thảo văn bản trả lời, trình ký.'),
    (uuidv7(), 'DIRECTIVE', 5, 'Xử lý gấp, báo cáo trong ngày.'),
    (uuidv7(), 'DIRECTIVE', 6, 'Để biết, theo dõi.'),
    (uuidv7(), 'OPINION', 1, 'Đồng ý.'),
    (uuidv7(), 'OPINION', 2, 'Đồng ý nội dung, rà soát lại thể thức.'),
    (uuidv7(), 'RETURN', 1, 'Rà soát lại thể thức, kỹ thuật trình bày.'),
    (uuidv7(), 'RETURN', 2, 'Bổ sung căn cứ pháp lý.'),
    (uuidv7(), 'RETURN', 3, 'Làm rõ nội dung, số liệu rồi trình lại.'),
    (uuidv7(), 'RETURN', 4, 'Không thuộc thẩm quyền giải quyết.');
