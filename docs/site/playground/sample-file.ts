/** A list of people of a ministry that does not exist, with cells to correct. */
export const sampleFile = {
  vi: `DANH SÁCH CÔNG CHỨC (dữ liệu mẫu)
STT;Giới tính;Ngày sinh;Chức vụ;Đơn vị
1;Nữ;15/8/1975;Vụ trưởng;Vụ Kế hoạch
2;Nam;02/01/1970;Phó Vụ trưởng;Vụ Kế hoạch
3;Nữ;20/11/1988;;Vụ Kế hoạch
4;Nam;1985;;Vụ Kế hoạch
5;Nữ;09/3/1990;;Vụ Kế hoạch
6;Nam;30/4/1968;Vụ trưởng;Vụ Pháp chế
7;Nữ;12/12/1979;Phó Vụ trưởng;Vụ Pháp chế
8;N;01/6/1992;;Vụ Pháp chế
9;Nam;17/7/1983;;Vụ Pháp chế
10;Nam;05/5/1972;Cục trưởng;Cục Công nghệ
11;Nam;31/02/1981;Phó Cục trưởng;Cục Công nghệ
12;Nữ;08/9/1995;;Cục Công nghệ
13;Nam;19/10/1987;;
`,
  en: `LIST OF STAFF (sample data)
No.,Sex,Date of birth,Post,Unit
1,Female,1975-08-15,Director,Department of Planning
2,Male,1970-01-02,Deputy Director,Department of Planning
3,Female,1988-11-20,,Department of Planning
4,Male,1985,,Department of Planning
5,Female,1990-03-09,,Department of Planning
6,Male,1968-04-30,Director,Department of Legal Affairs
7,Female,1979-12-12,Deputy Director,Department of Legal Affairs
8,X,1992-06-01,,Department of Legal Affairs
9,Male,1983-07-17,,Department of Legal Affairs
10,Male,1972-05-05,Director,Department of Technology
11,Male,1981-02-31,Deputy Director,Department of Technology
12,Female,1995-09-08,,Department of Technology
13,Male,1987-10-19,,
`,
} as const;
