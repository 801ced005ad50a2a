INSERT INTO government_level (key, rank, name_vi, name_en) VALUES
    ('PROVINCE', 1, 'Cấp tỉnh', 'Province'),
    ('DISTRICT', 2, 'Cấp huyện', 'District'),
    ('COMMUNE', 3, 'Cấp xã', 'Commune');

INSERT INTO government_scheme (key, name_vi, name_en, valid_from, valid_to, legal_basis) VALUES
    ('THREE_LEVELS', 'Chính quyền địa phương ba cấp: tỉnh, huyện, xã', 'Three levels: province, district, commune',
        '2016-01-01', '2025-06-30', 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13'),
    ('TWO_LEVELS', 'Chính quyền địa phương hai cấp: tỉnh, xã', 'Two levels: province, commune',
        '2025-07-01', NULL, 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15');

INSERT INTO scheme_level (scheme, level) VALUES
    ('THREE_LEVELS', 'PROVINCE'), ('THREE_LEVELS', 'DISTRICT'), ('THREE_LEVELS', 'COMMUNE'),
    ('TWO_LEVELS', 'PROVINCE'), ('TWO_LEVELS', 'COMMUNE');

INSERT INTO post_title (key, rank, name_vi, name_en, valid_from) VALUES
    ('CHAIR', 10, 'Chủ tịch', 'Chair', '2016-01-01'),
    ('VICE_CHAIR', 20, 'Phó Chủ tịch', 'Vice chair', '2016-01-01'),
    ('DIRECTOR', 30, 'Giám đốc', 'Director', '2016-01-01'),
    ('DEPUTY_DIRECTOR', 40, 'Phó Giám đốc', 'Deputy director', '2016-01-01'),
    ('CHIEF_OF_OFFICE', 50, 'Chánh Văn phòng', 'Chief of office', '2016-01-01'),
    ('DEPUTY_CHIEF_OF_OFFICE', 60, 'Phó Chánh Văn phòng', 'Deputy chief of office', '2016-01-01'),
    ('HEAD_OF_DIVISION', 70, 'Trưởng phòng', 'Head of division', '2016-01-01'),
    ('DEPUTY_HEAD_OF_DIVISION', 80, 'Phó Trưởng phòng', 'Deputy head of division', '2016-01-01'),
    ('INSPECTOR', 90, 'Thanh tra viên', 'Inspector', '2016-01-01'),
    ('SPECIALIST', 100, 'Chuyên viên', 'Specialist', '2016-01-01'),
    ('REGISTRY_CLERK', 110, 'Văn thư', 'Registry clerk', '2016-01-01'),
    ('SYSTEM_ADMINISTRATOR', 120, 'Quản trị hệ thống', 'System administrator', '2016-01-01');

INSERT INTO signing_capacity (key, abbreviation, name_vi, name_en, needs_basis, needs_end, is_lent, valid_from, legal_basis) VALUES
    ('HEAD', NULL, 'Người đứng đầu ký trực tiếp', 'Head of the agency', false, false, false,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13'),
    ('ON_BEHALF', 'TM.', 'Ký thay mặt tập thể', 'On behalf of the collective', false, false, false,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13'),
    ('ACTING', 'Q.', 'Quyền người đứng đầu', 'Acting head', true, false, false,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13'),
    ('DEPUTY_FOR', 'KT.', 'Cấp phó ký thay người đứng đầu', 'Deputy signing for the head', false, false, false,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13'),
    ('BY_ORDER', 'TL.', 'Ký thừa lệnh', 'By order', true, false, true,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13'),
    ('BY_AUTHORISATION', 'TUQ.', 'Ký thừa ủy quyền', 'By authorisation', true, true, true,
        '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 13');

INSERT INTO role (key, name_vi, name_en, valid_from, legal_basis) VALUES
    ('SPECIALIST', 'Chuyên viên (soạn thảo, xử lý)', 'Specialist (drafts, handles)', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 10, 24'),
    ('HEAD_OF_UNIT', 'Lãnh đạo đơn vị (kiểm tra, phân công)', 'Head of unit (reviews, assigns)', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 12, 23'),
    ('LEADER', 'Lãnh đạo cơ quan (ký, chỉ đạo)', 'Leader (signs, directs)', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 6, 13, 23'),
    ('REGISTRY_CLERK', 'Văn thư cơ quan', 'Registry clerk', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 6, 15, 22'),
    ('AUDITOR', 'Kiểm tra, thanh tra', 'Auditor', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Điều 37'),
    ('ADMINISTRATOR', 'Quản trị cơ quan', 'Administrator', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Phụ lục VI'),
    ('OPERATOR', 'Vận hành hệ thống', 'Operator', '2020-03-05', 'Nghị định số 30/2020/NĐ-CP, Phụ lục VI');

INSERT INTO role_act (role, act, valid_from)
SELECT role, unnest(string_to_array(acts, ' ')), '2020-03-05'
FROM (VALUES
    ('SPECIALIST', 'DRAFT_DOCUMENT HANDLE_INCOMING FINISH_INCOMING MANAGE_RECIPIENT_GROUPS'),
    ('HEAD_OF_UNIT', 'DRAFT_DOCUMENT REVIEW_DOCUMENT ASSIGN_HANDLER HANDLE_INCOMING FINISH_INCOMING MANAGE_RECIPIENT_GROUPS'),
    ('LEADER', 'SIGN_DOCUMENT WITHDRAW_DOCUMENT DIRECT_INCOMING FINISH_INCOMING READ_REGISTER READ_AGENCY_DOCUMENTS'),
    ('REGISTRY_CLERK', 'ISSUE_DOCUMENT VOID_NUMBER WITHDRAW_DOCUMENT READ_REGISTER REGISTER_INCOMING RETURN_INCOMING PRESENT_INCOMING READ_AGENCY_DOCUMENTS MANAGE_RECIPIENT_GROUPS'),
    ('AUDITOR', 'READ_AUDIT READ_REGISTER READ_AGENCY_DOCUMENTS'),
    ('ADMINISTRATOR', 'ADMINISTER_ORGANISATION ADMINISTER_ACCESS RELEASE_QUARANTINE'),
    ('OPERATOR', 'OPERATE')) AS duties (role, acts);
